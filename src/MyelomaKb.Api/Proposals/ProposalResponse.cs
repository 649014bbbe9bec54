using System.Text.Json.Nodes;
using MyelomaKb.Data.Editing;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Documents;
using MyelomaKb.Domain.Editing;
using MyelomaKb.Domain.Editing.Proposals;

namespace MyelomaKb.Api.Proposals;

/// <summary>A proposal, everything that was done to it, and what the checks say of the revision that it would become.</summary>
public sealed record ProposalResponse
{
    /// <summary>Its number.</summary>
    public required int Number { get; init; }

    /// <summary>Where it stands.</summary>
    public required ProposalState State { get; init; }

    /// <summary>Counts the steps; the ETag is made of it.</summary>
    public required int Version { get; init; }

    /// <summary>Who proposes it.</summary>
    public required ActorResponse Author { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>What it rests on.</summary>
    public required IReadOnlyList<ProposedSource> Sources { get; init; }

    /// <summary>What it changes.</summary>
    public required IReadOnlyList<ChangeResponse> Changes { get; init; }

    /// <summary>Everything that was done to it, the oldest first.</summary>
    public required IReadOnlyList<StepResponse> Steps { get; init; }

    /// <summary>The revision that it became.</summary>
    public int? Revision { get; init; }

    /// <summary>The newest revision, which findings and conflicts are against.</summary>
    public required int CheckedAgainst { get; init; }

    /// <summary>What the checks found; errors keep it from review.</summary>
    public required IReadOnlyList<FindingResponse> Findings { get; init; }

    /// <summary>Entries that others changed since it was made; rebase it before it is published.</summary>
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

/// <summary>Somebody, by the name that they chose to be shown.</summary>
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

    /// <summary>The entry as it shall be; absent for one that shall be retired.</summary>
    public JsonObject? Entry { get; init; }

    /// <summary>What takes the place of an entry that shall be retired.</summary>
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

/// <summary>Something that was done to a proposal.</summary>
/// <param name="Kind">What.</param>
/// <param name="By">By whom.</param>
/// <param name="At">When.</param>
/// <param name="Text">In which words; of an approval, the statement of interests under which it was given.</param>
public sealed record StepResponse(StepKind Kind, ActorResponse By, DateTimeOffset At, string? Text)
{
    internal static StepResponse Of(Step step) => new(step.Kind, ActorResponse.Of(step.By), step.At, step.Text);
}

/// <summary>Something that the checks found.</summary>
/// <param name="Severity">An `error` must be put right before review; a `warning` may be right.</param>
/// <param name="Kind">The kind of the entry it stands in; absent where it stands in the proposal itself.</param>
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

    /// <summary>Where it stands.</summary>
    public required ProposalState State { get; init; }

    /// <summary>Who proposes it.</summary>
    public required ActorResponse Author { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When something was last done to it.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The entries that it changes.</summary>
    public required IReadOnlyList<EntryNameResponse> Entries { get; init; }

    /// <summary>The revision that it became.</summary>
    public int? Revision { get; init; }

    /// <summary>Where all of it can be read.</summary>
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
