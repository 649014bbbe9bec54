using System.Text.Json.Nodes;
using MyelomaKb.Data.Editing;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Documents;
using MyelomaKb.Domain.Editing;
using MyelomaKb.Domain.Editing.Proposals;

namespace MyelomaKb.Api.Proposals;

/// <summary>A proposal, its steps, and what the checks find in the revision that it would create.</summary>
public sealed record ProposalResponse
{
    /// <summary>Its number.</summary>
    public required int Number { get; init; }

    /// <summary>Status.</summary>
    public required ProposalState State { get; init; }

    /// <summary>The number of steps, from which the ETag is made.</summary>
    public required int Version { get; init; }

    /// <summary>Who proposes it.</summary>
    public required ActorResponse Author { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>What it rests on.</summary>
    public required IReadOnlyList<ProposedSource> Sources { get; init; }

    /// <summary>What it changes.</summary>
    public required IReadOnlyList<ChangeResponse> Changes { get; init; }

    /// <summary>Its steps, oldest first.</summary>
    public required IReadOnlyList<StepResponse> Steps { get; init; }

    /// <summary>The revision that published it.</summary>
    public int? Revision { get; init; }

    /// <summary>The newest revision, which findings and conflicts refer to.</summary>
    public required int CheckedAgainst { get; init; }

    /// <summary>What the checks found; a proposal with errors cannot be submitted.</summary>
    public required IReadOnlyList<FindingResponse> Findings { get; init; }

    /// <summary>Entries that others have changed since; rebase it before publishing.</summary>
    public required IReadOnlyList<ConflictResponse> Conflicts { get; init; }

    internal static ProposalResponse Of(ProposalUnderReview review) => new()
    {
        Number = review.Proposal.Number,
        State = review.Proposal.State,
        Version = review.Proposal.Version,
        Author = ActorResponse.Of(review.Proposal.Author),
        Reason = review.Proposal.Content.Reason,
        Sources = [.. review.Proposal.Content.Sources.Select(cite => new ProposedSource(cite.Source.Value, cite.Where))],
        Changes = [.. review.Proposal.Content.Changes.Select(ChangeResponse.Of)],
        Steps = [.. review.Proposal.Steps.Select(StepResponse.Of)],
        Revision = review.Proposal.Revision,
        CheckedAgainst = review.Against,
        Findings = [.. review.Findings.Select(FindingResponse.Of)],
        Conflicts = [.. review.Conflicts.Select(ConflictResponse.Of)],
    };
}

/// <summary>A person, by their display name.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">The name as it was then.</param>
public sealed record ActorResponse(string Id, string Name)
{
    internal static ActorResponse Of(Actor actor) => new(actor.Id.ToString(), actor.ShownName);
}

/// <summary>A change that is proposed.</summary>
public sealed record ChangeResponse
{
    /// <summary>`create`, `revise` or `retire`.</summary>
    public required string Action { get; init; }

    /// <summary>The kind of the entry.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The revision in which the author saw it.</summary>
    public required int BasedOn { get; init; }

    /// <summary>The new content of the entry; absent if the entry is to be retired.</summary>
    public JsonObject? Entry { get; init; }

    /// <summary>What replaces an entry that is to be retired.</summary>
    public IReadOnlyList<string>? ReplacedBy { get; init; }

    internal static ChangeResponse Of(ProposedChange change) => new()
    {
        Action = change switch { ProposedChange.Create => "create", ProposedChange.Revise => "revise", _ => "retire" },
        Kind = change.Entry.Kind,
        Id = change.Entry.Slug,
        BasedOn = change.BasedOn,
        Entry = change.Wanted is { } wanted ? JsonNode.Parse(Document.Write(wanted))!.AsObject() : null,
        ReplacedBy = change is ProposedChange.Retire retire ? retire.ReplacedBy : null,
    };
}

/// <summary>A step of a proposal.</summary>
/// <param name="Kind">What.</param>
/// <param name="By">By whom.</param>
/// <param name="At">When.</param>
/// <param name="Text">The text; for an approval, the statement of interests of the reviewer.</param>
public sealed record StepResponse(StepKind Kind, ActorResponse By, DateTimeOffset At, string? Text)
{
    internal static StepResponse Of(Step step) => new(step.Kind, ActorResponse.Of(step.By), step.At, step.Text);
}

/// <summary>Something that the checks found.</summary>
/// <param name="Severity">An `error` must be corrected before review; a `warning` may be right.</param>
/// <param name="Kind">The kind of the entry it is in; absent if it is in the proposal itself.</param>
/// <param name="Id">The entry's id.</param>
/// <param name="Pointer">A JSON pointer into the entry, or into the proposal; empty for the whole.</param>
/// <param name="Message">What is wrong.</param>
public sealed record FindingResponse(Severity Severity, EntryKind? Kind, string? Id, string Pointer, string Message)
{
    internal static FindingResponse Of(ProposalFinding finding) =>
        new(finding.Severity, finding.Entry?.Kind, finding.Entry?.Slug, finding.Pointer, finding.Message);
}

/// <summary>A proposal, as lists show it.</summary>
public sealed record ProposalSummaryResponse
{
    /// <summary>Its number.</summary>
    public required int Number { get; init; }

    /// <summary>Status.</summary>
    public required ProposalState State { get; init; }

    /// <summary>Who proposes it.</summary>
    public required ActorResponse Author { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its last step was.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The entries that it changes.</summary>
    public required IReadOnlyList<EntryNameResponse> Entries { get; init; }

    /// <summary>The revision that published it.</summary>
    public int? Revision { get; init; }

    /// <summary>The URL of the whole proposal.</summary>
    public required string Link { get; init; }

    internal static ProposalSummaryResponse Of(ProposalSummary one) => new()
    {
        Number = one.Number,
        State = one.State,
        Author = ActorResponse.Of(one.Author),
        Reason = one.Reason,
        CreatedAt = one.CreatedAt,
        ChangedAt = one.ChangedAt,
        Entries = [.. one.Entries.Select(entry => new EntryNameResponse(entry.Kind, entry.Slug))],
        Revision = one.Revision,
        Link = ProposalPaths.To(one.Number),
    };
}

/// <summary>Names an entry.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Its id.</param>
public sealed record EntryNameResponse(EntryKind Kind, string Id);

/// <summary>Where proposals stand.</summary>
internal static class ProposalPaths
{
    public static string To(int number) => FormattableString.Invariant($"/v1/admin/proposals/{number}");
}
