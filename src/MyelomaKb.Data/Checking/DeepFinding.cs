namespace MyelomaKb.Data.Checking;

/// <summary>Something in the database that does not agree with the rest of it.</summary>
/// <param name="About">The entry or table.</param>
/// <param name="Message">What does not agree, in plain words.</param>
public sealed record DeepFinding(string About, string Message)
{
    public override string ToString() => $"{About}: {Message}";
}

/// <summary>What a deep check looked at and found.</summary>
/// <param name="Revisions">How many revisions there are.</param>
/// <param name="Entries">How many entries the newest one holds.</param>
/// <param name="Findings">What does not agree; nothing, where all is well.</param>
public sealed record DeepReport(int Revisions, int Entries, IReadOnlyList<DeepFinding> Findings);
