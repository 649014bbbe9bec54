using System.Globalization;
using MyelomaKb.Api.Answering;
using MyelomaKb.Api.Search;
using MyelomaKb.Data.History;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.Feeds;

/// <summary>One change as both feeds tell it.</summary>
internal sealed record FeedItem(
    string Id, string Title, string Text, string Url, DateTimeOffset At, IReadOnlyList<string> Tags)
{
    public const string Safety = "safety";

    public static FeedItem Of(RecentChange change, Snapshot snapshot, string origin)
    {
        var (entry, number) = (change.Change.Entry, change.Revision.Number);
        var kind = Wire<EntryKind>.Name(entry.Kind);
        var what = Wire<ChangeKind>.Name(change.Change.Kind);
        var said = change.Change.To is null ? number - 1 : number;

        // The authority of a tag URI is whoever had the name on that day; the rest is the entry and the revision, which never change.
        return new FeedItem(
            string.Create(CultureInfo.InvariantCulture, $"tag:{new Uri(origin).Host},2026:change/{kind}/{entry.Slug}/{number}"),
            $"{EntryLines.Of(change.Shown, snapshot).Name}: {what}",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{string.Join(' ', ChangeSentences.Of(change.Change, snapshot.Kb))} Reason of revision {number}: {change.Revision.Reason}"),
            string.Create(
                CultureInfo.InvariantCulture, $"{origin}{EntryLines.LinkTo(entry.Kind, entry.Slug)}?revision={said}"),
            change.Revision.PublishedAt,
            change.ConcernsSafety ? [kind, what, Safety] : [kind, what]);
    }
}
