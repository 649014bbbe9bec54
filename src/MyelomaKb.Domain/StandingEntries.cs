using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Documents;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Domain;

/// <summary>
/// The entries of a revision that can stand: those that refer to nothing that is not there. What an approval says rests on its drugs, its
/// trials and its sources, so an entry is served whole or not at all.
/// </summary>
public sealed record StandingEntries(IReadOnlyCollection<Entry> Entries, IReadOnlyList<LeftOutEntry> LeftOut)
{
    private const int ManyEntries = 10_000;

    /// <summary>Leaves out what refers to nothing, then what refers to that, and so on.</summary>
    /// <param name="read">The entries whose documents can be read.</param>
    /// <param name="unread">Those whose documents cannot be read.</param>
    public static StandingEntries Of(IReadOnlyCollection<Entry> read, IReadOnlyCollection<LeftOutEntry> unread)
    {
        Dictionary<EntryRef, Entry> standing = new(read.Count);
        foreach (var entry in read)
        {
            standing[RefOf(entry)] = entry;
        }

        List<LeftOutEntry> leftOut = [.. unread];
        while (Fallen(standing) is { Count: > 0 } fallen)
        {
            leftOut.AddRange(fallen);
            foreach (var one in fallen)
            {
                standing.Remove(one.Entry);
            }
        }

        return new StandingEntries(
            leftOut.Count == unread.Count ? read : standing.Values,
            [.. leftOut.OrderBy(one => one.Entry.Kind).ThenBy(one => one.Entry.Slug, StringComparer.Ordinal)]);
    }

    /// <summary>Whether every reference of these entries leads to an entry.</summary>
    public static bool AllLead(IEnumerable<Entry> entries, Func<EntryRef, bool> exists) =>
        entries.All(entry => DocumentReferences.FirstWithout(entry, exists) is null);

    private static List<LeftOutEntry> Fallen(Dictionary<EntryRef, Entry> standing)
    {
        // Several cores are worth their start only where there is much to look at.
        var found = standing.Count < ManyEntries ? standing.Select(Fall) : standing.AsParallel().Select(Fall);
        return [.. found.OfType<LeftOutEntry>()];

        LeftOutEntry? Fall(KeyValuePair<EntryRef, Entry> one) =>
            DocumentReferences.FirstWithout(one.Value, standing.ContainsKey) is { } missing
                ? new LeftOutEntry(one.Key, $"It refers to {missing}, which is not there or is left out itself.", one.Value)
                : null;
    }

    private static EntryRef RefOf(Entry entry) => new(entry.Kind, entry.Slug);
}
