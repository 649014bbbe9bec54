namespace MyelomaKb.Conformance.Cases;

/// <summary>The words of a label, or the dated event in its history, that a verdict follows from, and where they stand.</summary>
public sealed record DecidingWords(
    string Approval,
    string Source,
    string? Section = null,
    int? Version = null,
    string? Text = null,
    string? Event = null,
    DateOnly? On = null);
