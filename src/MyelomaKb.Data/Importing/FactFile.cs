using MyelomaKb.Domain.Common;

namespace MyelomaKb.Data.Importing;

/// <summary>A file of the facts, and the kind of entry it holds.</summary>
internal sealed record FactFile(string Name, EntryKind Kind)
{
    /// <summary>Every file that a folder of facts has.</summary>
    public static IReadOnlyList<FactFile> All { get; } =
    [
        new("sources.json", EntryKind.Source),
        new("drug-classes.json", EntryKind.DrugClass),
        new("drugs.json", EntryKind.Drug),
        new("conditions.json", EntryKind.Condition),
        new("trials.json", EntryKind.Trial),
        new("approvals-fda.json", EntryKind.Approval),
        new("approvals-ema.json", EntryKind.Approval),
        new("combinations.json", EntryKind.Combination),
        new("claims.json", EntryKind.Claim),
        new("labels.json", EntryKind.Label),
    ];
}
