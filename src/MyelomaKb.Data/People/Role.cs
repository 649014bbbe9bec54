namespace MyelomaKb.Data.People;

/// <summary>What people may do. No role includes another: a person who does two things has two roles.</summary>
public static class Role
{
    /// <summary>Proposes changes.</summary>
    public const string Editor = "editor";

    /// <summary>Judges the proposals of others, and publishes them.</summary>
    public const string Reviewer = "reviewer";

    /// <summary>Brings people in, gives roles, sees every key.</summary>
    public const string Administrator = "administrator";

    /// <summary>All roles.</summary>
    public static IReadOnlyList<string> All { get; } = [Editor, Reviewer, Administrator];
}
