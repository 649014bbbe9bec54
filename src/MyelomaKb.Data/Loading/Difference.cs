using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Data.Loading;

/// <summary>What differs between two revisions: the entries that are new or changed, also those that cannot be read, and those gone.</summary>
internal sealed record Difference(
    Revision To, IReadOnlyList<Entry> Changed, IReadOnlyList<Retirement> Gone, IReadOnlyList<LeftOutEntry> Unread)
{
    /// <summary>The later knowledge base, made from the earlier one; from nothing, where the difference is to nothing.</summary>
    public KnowledgeBase ApplyTo(KnowledgeBase? from)
    {
        if (from is { LeftOut.Count: 0 } && Unread.Count == 0)
        {
            var next = from.Apply(To, Changed, Gone);
            if (StandingEntries.AllLead(Changed, name => next.Find(name) is not null))
            {
                return next;
            }
        }

        return Anew(from);
    }

    /// <summary>Everything is looked at again: what was left out may stand now, and what stood may not.</summary>
    private KnowledgeBase Anew(KnowledgeBase? from)
    {
        Dictionary<EntryRef, Entry> read = [];
        foreach (var entry in (from?.Entries ?? []).Concat(from?.LeftOut.Select(one => one.Content).OfType<Entry>() ?? []))
        {
            read[new EntryRef(entry.Kind, entry.Slug)] = entry;
        }

        var unread = (from?.LeftOut ?? []).Where(one => one.Content is null).ToDictionary(one => one.Entry);
        var retired = (from?.Retired ?? []).ToDictionary(one => one.Entry);
        foreach (var name in Gone.Select(one => one.Entry).Concat(Unread.Select(one => one.Entry)))
        {
            read.Remove(name);
            unread.Remove(name);
        }

        foreach (var entry in Changed)
        {
            var name = new EntryRef(entry.Kind, entry.Slug);
            read[name] = entry;
            unread.Remove(name);
            retired.Remove(name);
        }

        foreach (var one in Unread)
        {
            unread[one.Entry] = one;
            retired.Remove(one.Entry);
        }

        foreach (var one in Gone)
        {
            retired[one.Entry] = one;
        }

        var standing = StandingEntries.Of(read.Values, unread.Values);
        return KnowledgeBase.Create(To, standing.Entries, retired.Values, standing.LeftOut);
    }
}
