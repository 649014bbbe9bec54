using System.Globalization;
using System.Text.Json;
using MyelomaKb.Data.History;
using MyelomaKb.Domain;

namespace MyelomaKb.Api.History;

/// <summary>What one revision made of an entry: from what to what, when, why and from which sources.</summary>
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

    /// <summary>Where the revision can be read.</summary>
    public string Link { get; }

    /// <summary>When it was published.</summary>
    public DateTimeOffset PublishedAt { get; }

    /// <summary>Whose work it is, by the name shown then: an editor as they chose to be shown, or the program that imported.</summary>
    public string Author { get; }

    /// <summary>Who approved it, by the name shown then; absent for an import.</summary>
    public string? ApprovedBy { get; }

    /// <summary>Why it was made.</summary>
    public string Reason { get; }

    /// <summary>The sources that its author named; for an import, those that the entry cites.</summary>
    public IReadOnlyList<HistorySource> Sources { get; }

    /// <summary>What became of the entry.</summary>
    public ChangeKind Change { get; }

    /// <summary>The ids of the entries that took its place, where it was retired.</summary>
    public IReadOnlyList<string>? ReplacedBy { get; }

    /// <summary>Every place that differs from the revision before.</summary>
    public IReadOnlyList<FieldChangeResponse> Changes { get; }

    /// <summary>The same in plain words.</summary>
    public IReadOnlyList<string> Sentences { get; }
}

/// <summary>A place in an entry that is not what it was.</summary>
/// <param name="Path">
/// The place, as a JSON pointer into the entry's record; empty for the whole. In a list, what went has the place that it had, and what came
/// the place that it has.
/// </param>
/// <param name="From">What was there; absent where nothing was.</param>
/// <param name="To">What is there; absent where nothing is.</param>
public sealed record FieldChangeResponse(string Path, JsonElement? From, JsonElement? To)
{
    public static IReadOnlyList<FieldChangeResponse> All(IEnumerable<FieldChange> changes) =>
        [.. changes.Select(change => new FieldChangeResponse(change.Pointer, change.From, change.To))];
}
