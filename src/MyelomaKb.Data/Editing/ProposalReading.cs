using Microsoft.EntityFrameworkCore;
using MyelomaKb.Data.Editing.Tables;
using MyelomaKb.Data.Paging;
using MyelomaKb.Data.Tables;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Editing;
using MyelomaKb.Domain.Editing.Proposals;
using Npgsql;

namespace MyelomaKb.Data.Editing;

/// <summary>A proposal as a list shows it.</summary>
public sealed record ProposalSummary(
    int Number,
    ProposalState State,
    string Reason,
    Actor Author,
    DateTimeOffset CreatedAt,
    DateTimeOffset ChangedAt,
    int Version,
    int? Revision,
    IReadOnlyList<EntryRef> Entries);

/// <summary>Which proposals a list shows; what is null does not matter.</summary>
public sealed record ProposalFilter(IReadOnlyList<ProposalState>? States, Guid? Author, IReadOnlyList<EntryKind>? Kinds, string? EntryId);

/// <summary>A proposal with what the checks say of it, against the newest revision.</summary>
public sealed record ProposalUnderReview(
    Proposal Proposal, int Against, IReadOnlyList<ProposalFinding> Findings, IReadOnlyList<EntryConflict> Conflicts);

/// <summary>Reads proposals.</summary>
public static class ProposalReading
{
    /// <summary>The proposal as it is, or null.</summary>
    public static Task<Proposal?> FindAsync(NpgsqlConnection connection, int number, CancellationToken ct) =>
        ProposalStore.ReadAsync(connection, number, locked: false, ct);

    /// <summary>What the checks say of a proposal; nothing any more of one that is over.</summary>
    public static async Task<ProposalUnderReview> ReviewAsync(
        NpgsqlConnection connection, Proposal proposal, KnowledgeBase? held, CancellationToken ct)
    {
        var kb = await NewestKnowledge.ReadAsync(connection, held, ct);
        return proposal.IsOver
            ? new ProposalUnderReview(proposal, kb.Revision.Number, [], [])
            : new ProposalUnderReview(
                proposal,
                kb.Revision.Number,
                ProposedKnowledge.FindingsOf(proposal.Content, kb),
                await Conflicts.OfAsync(connection, proposal.Content, kb, ct));
    }

    /// <summary>A page of the proposals that fit the filter, the newest first; null where the position is none of this list.</summary>
    public static async Task<ListPage<ProposalSummary>?> ListAsync(
        NpgsqlConnection connection, ProposalFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        await using var context = KnowledgeBaseContext.On(connection);
        return await KeysetPage.ReadAsync(
            Filtered(context, filter).OrderByDescending(proposal => proposal.Number),
            page,
            (proposals, number) => proposals.Where(proposal => proposal.Number < number),
            proposals => Summaries(context, proposals),
            summary => summary.Number,
            cancellationToken);
    }

    private static IQueryable<ProposalRow> Filtered(KnowledgeBaseContext context, ProposalFilter filter)
    {
        IQueryable<ProposalRow> proposals = context.Set<ProposalRow>();
        if (filter.States is { } states)
        {
            proposals = proposals.Where(proposal => states.Contains(proposal.State));
        }

        if (filter.Author is { } author)
        {
            proposals = proposals.Where(proposal => proposal.AuthorId == author);
        }

        // Kind and id must be those of the same change.
        IQueryable<ProposalChangeRow> changes = context.Set<ProposalChangeRow>();
        if (filter.Kinds is { } kinds)
        {
            changes = changes.Where(change => kinds.Contains(change.Kind));
        }

        if (filter.EntryId is { } id)
        {
            changes = changes.Where(change => change.EntryId == id);
        }

        return filter is { Kinds: null, EntryId: null }
            ? proposals
            : proposals.Where(proposal => changes.Any(change => change.Proposal == proposal.Number));
    }

    private static IQueryable<ProposalSummary> Summaries(KnowledgeBaseContext context, IQueryable<ProposalRow> proposals) =>
        from proposal in proposals
        join step in context.Set<ProposalStepRow>() on proposal.Number equals step.Proposal
        where step.Position == 0
        orderby proposal.Number descending
        select new ProposalSummary(
            proposal.Number,
            proposal.State,
            proposal.Reason,
            new Actor(step.ActorId, step.ActorName),
            step.At,
            proposal.ChangedAt,
            proposal.Version,
            proposal.Revision,
            context.Set<ProposalChangeRow>().Where(change => change.Proposal == proposal.Number)
                .OrderBy(change => change.Position).Select(change => new EntryRef(change.Kind, change.EntryId)).ToList());
}
