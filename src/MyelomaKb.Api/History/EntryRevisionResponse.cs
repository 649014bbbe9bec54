using System.Globalization;
using System.Text.Json;
using MyelomaKb.Data.History;
using MyelomaKb.Domain;

namespace MyelomaKb.Api.History;

/// <summary>What one revision changed in an entry: from what to what, when, why and from which sources.</summary>
public sealed record EntryRevisionResponse
{
    public EntryRevisionResponse(EntryVersion version, KnowledgeBase kb)
    {
        var record = version.Revision;
        Revision = record.Revision.Number;
        Link = string.Create(CultureInfo.InvariantCulture, $"/v1/revisions/{Revision}");
        PublishedAt = record.Revision.PublishedAt;
        Author = record.Revision.Author;
        ApprovedBy = record.ApprovedBy;
        Reason = record.Revision.Reason;
        Sources = HistorySource.All(
            record.Sources.Count > 0 ? record.Sources : (version.Change.To ?? version.Change.From)?.AllCites ?? [], kb);
        Change = version.Change.Kind;
        ReplacedBy = version.ReplacedBy.Count == 0 ? null : version.ReplacedBy;
        Changes = FieldChangeResponse.All(version.Change.Fields);
        Sentences = ChangeSentences.Of(version.Change, kb);
    }

    /// <summary>The revision's number.</summary>
    public int Revision { get; }

    /// <summary>The URL of the revision.</summary>
    public string Link { get; }

    /// <summary>When it was published.</summary>
    public DateTimeOffset PublishedAt { get; }

    /// <summary>Its author, by the display name of the time: an editor, or the program that imported it.</summary>
    public string Author { get; }

    /// <summary>The reviewer, by the display name of the time; absent for an import.</summary>
    public string? ApprovedBy { get; }

    /// <summary>Why it was made.</summary>
    public string Reason { get; }

    /// <summary>The sources that its author named; for an import, those that the entry cites.</summary>
    public IReadOnlyList<HistorySource> Sources { get; }

    /// <summary>What became of the entry.</summary>
    public ChangeKind Change { get; }

    /// <summary>The ids of the entries that replaced it, if it was retired.</summary>
    public IReadOnlyList<string>? ReplacedBy { get; }

    /// <summary>Every place that differs from the previous revision.</summary>
    public IReadOnlyList<FieldChangeResponse> Changes { get; }

    /// <summary>The same in plain words.</summary>
    public IReadOnlyList<string> Sentences { get; }
}

/// <summary>A place in an entry that has changed.</summary>
/// <param name="Path">
/// The place, as a JSON pointer into the entry; empty for the whole. In a list, a removed element has its old position, an added one its
/// new position.
/// </param>
/// <param name="From">The old value; absent if there was none.</param>
/// <param name="To">The new value; absent if there is none.</param>
public sealed record FieldChangeResponse(string Path, JsonElement? From, JsonElement? To)
{
    public static IReadOnlyList<FieldChangeResponse> All(IEnumerable<FieldChange> changes) =>
        [.. changes.Select(change => new FieldChangeResponse(change.Pointer, change.From, change.To))];
}
