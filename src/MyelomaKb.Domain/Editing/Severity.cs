namespace MyelomaKb.Domain.Editing;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>It must be corrected before the entry can be published.</summary>
    Error,

    /// <summary>It may be right; the reviewer should look at it.</summary>
    Warning,
}
