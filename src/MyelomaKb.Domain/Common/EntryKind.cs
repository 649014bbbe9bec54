namespace MyelomaKb.Domain.Common;

/// <summary>The kinds of entry, in the order in which one may refer to another.</summary>
public enum EntryKind
{
    Source,
    DrugClass,
    Drug,
    Condition,
    Trial,
    Approval,
    Combination,
    Claim,
    Label,
}
