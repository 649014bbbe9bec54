using MyelomaKb.Data.History;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.History;

/// <summary>What happened to one entry between two revisions, or to one approval between two days.</summary>
public sealed record DifferenceResponse
{
    public DifferenceResponse(EntryChange change, KnowledgeBase kb)
    {
        (Kind, Id, Change) = (change.Entry.Kind, change.Entry.Slug, change.Kind);
        Changes = FieldChangeResponse.All(change.Fields);
        Sentences = ChangeSentences.Of(change, kb);
    }

    public DifferenceResponse(DayChange change)
    {
        (Kind, Id) = (EntryKind.Approval, change.Approval.Slug);
        Change = change.Fields is [{ Pointer: "", From: null }] ? ChangeKind.Created : ChangeKind.Changed;
        Changes = FieldChangeResponse.All(change.Fields);
        Sentences = change.Sentences;
    }

    /// <summary>What kind of entry it is.</summary>
    public EntryKind Kind { get; }

    /// <summary>The entry's id.</summary>
    public string Id { get; }

    /// <summary>What happened to it; between days, an approval is created by its decision.</summary>
    public ChangeKind Change { get; }

    /// <summary>Every place that differs; between days, only what depends on the day: status, pathway, wording, criteria, events.</summary>
    public IReadOnlyList<FieldChangeResponse> Changes { get; }

    /// <summary>The same in plain words.</summary>
    public IReadOnlyList<string> Sentences { get; }
}
