using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Data.Importing;

/// <summary>What was read from a folder of facts.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="Findings">Everything that must be put right before they can be imported.</param>
/// <param name="Warnings">What may be right, and should be looked at.</param>
public sealed record Facts(IReadOnlyList<Entry> Entries, IReadOnlyList<FactFinding> Findings, IReadOnlyList<FactFinding> Warnings);

/// <summary>An entry and the file it was read from.</summary>
internal sealed record ReadFact(string File, Entry Entry);

/// <summary>What was read, before the entries are held against each other.</summary>
internal sealed class FactsUnderRead
{
    public List<ReadFact> Read { get; } = [];

    public List<FactFinding> Findings { get; } = [];

    public List<FactFinding> Warnings { get; } = [];

    /// <summary>Entries that are there but could not be read.</summary>
    public HashSet<EntryRef> Faulty { get; } = [];

    /// <summary>Kinds of which a whole file could not be read.</summary>
    public HashSet<EntryKind> Unread { get; } = [];
}
