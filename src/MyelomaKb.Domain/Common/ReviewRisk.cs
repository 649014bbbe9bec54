namespace MyelomaKb.Domain.Common;

/// <summary>How much harm an entry can do if it is no longer true; the more, the sooner it is reviewed.</summary>
public enum ReviewRisk
{
    /// <summary>Verdicts about patients depend on it: approvals in force, and labels.</summary>
    High,

    /// <summary>People act on it: drugs, combinations, and conditions that labels use.</summary>
    Standard,

    /// <summary>It explains or records: classes, trials, claims, sources, and approvals that are no longer in force.</summary>
    Low,
}
