using MyelomaKb.Domain;
using MyelomaKb.Domain.Editing;
using MyelomaKb.Domain.Editing.Proposals;
using Npgsql;

namespace MyelomaKb.Data.Editing;

/// <summary>The revision that a proposal would become, beside the newest one.</summary>
public static class ProposedRevision
{
    /// <summary>Both, or instead of the second one the errors for which it could not be published.</summary>
    public static async Task<(KnowledgeBase Newest, KnowledgeBase? Proposed, IReadOnlyList<ProposalFinding> Errors)> OfAsync(
        NpgsqlConnection connection, Proposal proposal, KnowledgeBase? held, TimeProvider time, CancellationToken ct)
    {
        var newest = await NewestKnowledge.ReadAsync(connection, held, ct);
        var errors = ProposedKnowledge.FindingsOf(proposal.Content, newest).Where(one => one.Severity == Severity.Error).ToList();
        if (errors.Count > 0)
        {
            return (newest, null, errors);
        }

        var changes = ProposedKnowledge.ChangesOf(proposal.Content, newest);
        var revision = new Revision(
            newest.Revision.Number + 1, time.GetUtcNow(), proposal.Author.ShownName, proposal.Content.Reason);
        return (
            newest,
            newest.Apply(revision, changes.Changed.Select(entry => entry with { ChangedIn = revision.Number }), changes.Retired),
            errors);
    }
}
