using MyelomaKb.Data.History;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Pages.Embeds;
using MyelomaKb.Pages.Frame;

namespace MyelomaKb.Api.Embeds;

/// <summary>What later revisions changed of what an embed shows, and whether that concerns safety as the feeds understand it.</summary>
internal static class EmbedChanges
{
    /// <summary>The news for a pinned embed; none where nothing of it changed.</summary>
    /// <param name="pinned">The subject as the pinned revision knows it.</param>
    /// <param name="now">The same as the newest revision knows it; null where it is retired.</param>
    /// <param name="view">What the embed sees.</param>
    /// <param name="newest">The newest revision.</param>
    public static EmbedNews? Between(EmbedSubject pinned, EmbedSubject? now, PageView view, KnowledgeBase newest)
    {
        var concerned = EntriesOf(pinned).Concat(now is null ? [] : EntriesOf(now)).ToHashSet();
        var changes = EntryChange.Between(view.Kb, newest).Where(change => concerned.Contains(change.Entry))
            .Select(change => new RecentChange(change, newest.Revision))
            .ToList();
        if (changes.Count == 0)
        {
            return null;
        }

        var safety = changes.Any(change => change.ConcernsSafety);
        return new EmbedNews(
            newest.Revision.Number,
            safety,
            $"Revision {newest.Revision.Number} is newer and changes {Say.Count(changes.Count, "entry", "entries")} shown here; "
                + (safety ? "this concerns safety." : "this does not concern safety."),
            view.Origin + pinned.Page);
    }

    private static IEnumerable<EntryRef> EntriesOf(EmbedSubject subject) =>
        subject.Entries.Concat(subject.Approvals).Select(entry => new EntryRef(entry.Kind, entry.Slug));
}
