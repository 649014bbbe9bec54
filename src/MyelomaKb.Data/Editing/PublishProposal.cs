using MyelomaKb.Data.Publishing;
using MyelomaKb.Domain.Editing.Proposals;
using Npgsql;

namespace MyelomaKb.Data.Editing;

/// <summary>Makes an approved proposal the next revision, unless somebody else changed the same entries since.</summary>
public static class PublishProposal
{
    /// <summary>
    /// All publications of proposals queue here: each checks what the one before it left, and none has to check again because it was
    /// overtaken. The number only has to be the same in every process.
    /// </summary>
    private const long Turn = 0x6d6b62_70726f70;

    /// <summary>Publishes; whoever calls commits.</summary>
    public static async Task<ProposalResult> RunAsync(EditingCall call, Publisher publisher, int number, int? seen, CancellationToken ct)
    {
        await using (var turn = new NpgsqlCommand("SELECT pg_advisory_xact_lock($1)", call.Connection))
        {
            turn.Parameters.Add(new() { Value = Turn });
            await turn.ExecuteNonQueryAsync(ct);
        }

        if (await ProposalStore.ReadAsync(call.Connection, number, locked: true, ct) is not { } proposal)
        {
            return new ProposalResult.Missing();
        }

        if (seen is { } version && version != proposal.Version)
        {
            return new ProposalResult.Stale(proposal.Version);
        }

        var refusal = proposal.Apply(new ProposalAct.Publish(int.MaxValue), call.By, call.Now()) is ProposalOutcome.Refused refused
            ? refused.Why
            : await Approvers.WhyNoneStandsAsync(call, proposal, ct);
        return refusal is { } why
            ? new ProposalResult.Refused(why, proposal)
            : await PublishAsync(call, publisher, proposal, ct);
    }

    private static async Task<ProposalResult> PublishAsync(EditingCall call, Publisher publisher, Proposal proposal, CancellationToken ct)
    {
        while (true)
        {
            var kb = await call.KnowledgeAsync(ct);
            if (await Conflicts.OfAsync(call.Connection, proposal.Content, kb, ct) is { Count: > 0 } conflicts)
            {
                return new ProposalResult.Conflicted(conflicts);
            }

            var findings = ProposedKnowledge.FindingsOf(proposal.Content, kb);
            if (findings.Any(one => one.Severity == Domain.Editing.Severity.Error))
            {
                return new ProposalResult.HasErrors(findings);
            }

            var author = Auditing.Actor.Person($"{proposal.Author.Id}", proposal.Author.ShownName);
            switch (await publisher.PublishAsync(
                call.Connection, kb, ProposedKnowledge.ChangesOf(proposal.Content, kb), author, proposal.Content.Reason, ct))
            {
                case PublishOutcome.Published published:
                    var act = new ProposalAct.Publish(published.Revision.Number);
                    return await ProposalActs.KeepAsync(call, proposal, act, published.Revision.PublishedAt, ct);
                case PublishOutcome.Unchanged:
                    return new ProposalResult.Refused(ProposalRefusal.NoChanges, proposal);
                case PublishOutcome.Overtaken:
                    // An import came between the checks and the head, which is ours from now on: the next try is the last.
                    break;
            }
        }
    }
}
