namespace MyelomaKb.Domain.Editing;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>It must be put right before the entry can be published.</summary>
    Error,

    /// <summary>It may be right; whoever reviews should look.</summary>
    Warning,
}
