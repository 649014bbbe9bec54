namespace MyelomaKb.Data.Keys;

/// <summary>What a key may be used for. Of a person's key each scope asks for the role too: a key never does more than its person.</summary>
public static class KeyScope
{
    /// <summary>Higher limits for reads; all that a key can do that belongs to nobody.</summary>
    public const string Read = "read";

    /// <summary>What editors do.</summary>
    public const string Propose = "propose";

    /// <summary>What reviewers do, but for publishing.</summary>
    public const string Review = "review";

    /// <summary>Publishing, and making proposals that undo a revision.</summary>
    public const string Publish = "publish";

    /// <summary>What administrators do.</summary>
    public const string Administer = "administer";

    /// <summary>The scopes that a person's key can have.</summary>
    public static IReadOnlyList<string> All { get; } = [Read, Propose, Review, Publish, Administer];
}
