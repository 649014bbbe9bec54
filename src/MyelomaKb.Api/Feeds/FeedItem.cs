using System.Globalization;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Data.History;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.Feeds;

/// <summary>One change as both feeds tell it.</summary>
internal sealed record FeedItem
{
    public const string Safety = "safety";

    /// <summary>The entry and the revision, which never change.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    /// <summary>The page that shows the entry as the revision has it; null for what has no page.</summary>
    public required string? Page { get; init; }

    /// <summary>The same for programs.</summary>
    public required string Json { get; init; }

    /// <summary>The document that the entry stands for, where it can be read.</summary>
    public required string? Document { get; init; }

    public required DateTimeOffset At { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public static FeedItem Of(RecentChange change, Snapshot snapshot, string origin, string authority)
    {
        var (entry, number) = (change.Change.Entry, change.Revision.Number);
        var kind = Wire<EntryKind>.Name(entry.Kind);
        var what = Wire<ChangeKind>.Name(change.Change.Kind);
        var at = new FeedLinks(origin, change.Change.To is null ? number - 1 : number);

        // The id names the change for good, so its authority is not the address that the caller happened to reach.
        var sentences = string.Join(' ', ChangeSentences.Of(change.Change, snapshot.Kb));
        return new FeedItem
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"tag:{authority},2026:change/{kind}/{entry.Slug}/{number}"),
            Title = $"{change.Shown.DisplayName}: {what}",
            Text = string.Create(
                CultureInfo.InvariantCulture,
                $"{sentences} Reason of revision {number}: {change.Revision.Reason}"),
            Page = at.PageOf(change.Shown),
            Json = at.JsonOf(change.Shown),
            Document = FeedLinks.DocumentOf(change.Shown),
            At = change.Revision.PublishedAt,
            Tags = change.ConcernsSafety ? [kind, what, Safety] : [kind, what],
        };
    }
}
