using MyelomaKb.Data.Auditing;
using MyelomaKb.Domain.Editing.Proposals;

namespace MyelomaKb.Data.Editing;

/// <summary>Everything that is done to one proposal without publishing it.</summary>
public static class ProposalActs
{
    /// <summary>Makes a new draft.</summary>
    public static async Task<Proposal> CreateAsync(EditingCall call, ProposalContent content, CancellationToken ct)
    {
        var proposal = await ProposalStore.AddAsync(call.Connection, content, call.By, call.Now(), ct);
        await AuditTrail.AppendAsync(call.Connection, ProposalTrail.Of(proposal), ct);
        return proposal;
    }

    /// <summary>Does something that needs nothing but the proposal: edit, comment, withdraw, reject.</summary>
    public static Task<ProposalResult> RunAsync(EditingCall call, int number, int? seen, ProposalAct act, CancellationToken ct) =>
        RunAsync(call, number, seen, _ => Task.FromResult<(ProposalAct?, ProposalResult?)>((act, null)), ct);

    /// <summary>Submits it for review, if the checks find no errors in the revision that it would become.</summary>
    public static Task<ProposalResult> SubmitAsync(EditingCall call, int number, int? seen, CancellationToken ct) =>
        RunAsync(call, number, seen, async proposal =>
        {
            var findings = ProposedKnowledge.FindingsOf(proposal.Content, await call.KnowledgeAsync(ct));
            var errors = findings.Count(one => one.Severity == Domain.Editing.Severity.Error);
            return proposal.Content.Changes.Count > 0 && errors > 0 &&
                call.By.Id == proposal.Author.Id && proposal.State == ProposalState.Draft
                ? (null, new ProposalResult.HasErrors(findings))
                : (new ProposalAct.Submit(errors), null);
        }, ct);

    /// <summary>Approves it under the newest statement of interests of whoever approves.</summary>
    public static Task<ProposalResult> ApproveAsync(EditingCall call, int number, int? seen, CancellationToken ct) =>
        RunAsync(call, number, seen, async proposal => await Approvers.IsTooNewAsync(call, ct)
            ? (null, new ProposalResult.Refused(ProposalRefusal.AccountTooNew, proposal))
            : (new ProposalAct.Approve(await InterestStatements.NewestAsync(call.Connection, call.By.Id, ct)), null), ct);

    /// <summary>Takes it to the newest revision, which makes it a draft again; where both sides changed a field, as preferred.</summary>
    public static Task<ProposalResult> RebaseAsync(EditingCall call, int number, int? seen, Preference? preferred, CancellationToken ct) =>
        RunAsync(call, number, seen, async proposal =>
        {
            var kb = await call.KnowledgeAsync(ct);
            var conflicts = await Conflicts.OfAsync(call.Connection, proposal.Content, kb, ct);
            return Rebase.Of(proposal.Content.Changes, conflicts, kb.Revision.Number, preferred) is { } changes
                ? (new ProposalAct.Edit(proposal.Content with { Changes = changes }), null)
                : (null, new ProposalResult.Conflicted(conflicts));
        }, ct);

    internal static async Task<ProposalResult> KeepAsync(
        EditingCall call, Proposal proposal, ProposalAct act, DateTimeOffset at, CancellationToken ct)
    {
        switch (proposal.Apply(act, call.By, at))
        {
            case ProposalOutcome.Done done:
                await ProposalStore.SaveAsync(call.Connection, proposal, done.Proposal, ct);
                await AuditTrail.AppendAsync(call.Connection, ProposalTrail.Of(done.Proposal), ct);
                return new ProposalResult.Done(done.Proposal);
            case ProposalOutcome.Refused refused:
                return new ProposalResult.Refused(refused.Why, proposal);
            default:
                throw new ArgumentOutOfRangeException(nameof(act));
        }
    }

    private static async Task<ProposalResult> RunAsync(
        EditingCall call,
        int number,
        int? seen,
        Func<Proposal, Task<(ProposalAct? Act, ProposalResult? Instead)>> choose,
        CancellationToken ct)
    {
        if (await ProposalStore.ReadAsync(call.Connection, number, locked: true, ct) is not { } proposal)
        {
            return new ProposalResult.Missing();
        }

        if (seen is { } version && version != proposal.Version)
        {
            return new ProposalResult.Stale(proposal.Version);
        }

        var (act, instead) = await choose(proposal);
        return instead ?? await KeepAsync(call, proposal, act!, call.Now(), ct);
    }
}
