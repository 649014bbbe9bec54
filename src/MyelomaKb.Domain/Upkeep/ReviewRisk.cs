namespace MyelomaKb.Domain.Upkeep;

/// <summary>How much harm an entry can do that is no longer true; the more, the sooner it is looked at again.</summary>
public enum ReviewRisk
{
    /// <summary>Verdicts about patients rest on it: approvals in force, and labels.</summary>
    High,

    /// <summary>People act on it: drugs, combinations, and conditions that labels ask for.</summary>
    Standard,

    /// <summary>It explains or records: classes, trials, claims, sources, and approvals that are no longer in force.</summary>
    Low,
}
