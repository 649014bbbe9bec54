using System.Text.Json.Serialization.Metadata;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Claims;
using MyelomaKb.Domain.Combinations;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Domain.Documents;

/// <summary>The registry of the kinds of entry: each is declared here, once.</summary>
public static class EntryKinds
{
    /// <summary>Every kind, in the order in which one may refer to another.</summary>
    public static IReadOnlyList<KindDefinition> All { get; } =
    [
        Declare<Source>(EntryKind.Source, "sources"),
        Declare<DrugClass>(EntryKind.DrugClass, "drug-classes"),
        Declare<Drug>(EntryKind.Drug, "drugs"),
        Declare<Condition>(EntryKind.Condition, "conditions"),
        Declare<Trial>(EntryKind.Trial, "trials"),
        Declare<Approval>(EntryKind.Approval, "approvals", "approvals-fda.json", "approvals-ema.json"),
        Declare<Combination>(EntryKind.Combination, "combinations"),
        Declare<Claim>(EntryKind.Claim, "claims"),
        Declare<Label>(EntryKind.Label, "labels"),
    ];

    private static readonly Dictionary<Type, KindDefinition> ByRecord = All.ToDictionary(one => one.Record);

    /// <summary>The definition of a kind.</summary>
    public static KindDefinition Of(EntryKind kind) => All[(int)kind];

    /// <summary>The definition of the kind that has this record, or null.</summary>
    public static KindDefinition? Find(Type record) => ByRecord.GetValueOrDefault(record);

    /// <summary>The kind whose entries lie below this path, or null.</summary>
    public static KindDefinition? Find(string plural) => All.FirstOrDefault(one => one.Plural == plural);

    private static KindDefinition Declare<TEntry>(EntryKind kind, string plural, params string[] files)
        where TEntry : Entry =>
        new(
            kind,
            Wire<EntryKind>.Name(kind),
            plural,
            typeof(TEntry),
            files.Length == 0 ? [$"{plural}.json"] : files,
            DocumentFormat.Options.GetTypeInfo(typeof(TEntry)));
}

/// <summary>What there is to know of a kind of entry.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">Its name outside the program.</param>
/// <param name="Plural">Its name in paths.</param>
/// <param name="Record">The record of its entries.</param>
/// <param name="Files">The files of a folder of facts that hold its entries.</param>
/// <param name="TypeInfo">How its record is read and written.</param>
public sealed record KindDefinition(
    EntryKind Kind, string Name, string Plural, Type Record, IReadOnlyList<string> Files, JsonTypeInfo TypeInfo);
