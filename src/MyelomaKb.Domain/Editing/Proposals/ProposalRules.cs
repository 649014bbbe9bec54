namespace MyelomaKb.Domain.Editing.Proposals;

/// <summary>Who may do what to a proposal, and in which state. Roles are the door's matter; these rules hold for every role.</summary>
internal static class ProposalRules
{
    /// <summary>What speaks against the act, or null.</summary>
    public static ProposalRefusal? Against(Proposal proposal, ProposalAct act, Actor by, DateTimeOffset at)
    {
        var isAuthor = by.Id == proposal.Author.Id;
        return act switch
        {
            ProposalAct.Edit edit => Own(!proposal.IsOver) ?? Reason(edit.Content.Reason),
            ProposalAct.Comment comment => In(!proposal.IsOver) ?? Reason(comment.Text),
            ProposalAct.Submit submit => Own(proposal.State == ProposalState.Draft) ?? Submittable(proposal, submit),
            ProposalAct.Withdraw => Own(!proposal.IsOver),
            ProposalAct.Reject reject =>
                Others(proposal.State is ProposalState.Submitted or ProposalState.Approved) ?? Reason(reject.Reason),
            ProposalAct.Approve approve => Others(TakesApproval(proposal, by)) ?? Stated(approve.Statement, by, at),
            ProposalAct.Publish => In(proposal.State == ProposalState.Approved),
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        };

        ProposalRefusal? In(bool state) => state ? null : ProposalRefusal.WrongState;
        ProposalRefusal? Own(bool state) => isAuthor ? In(state) : ProposalRefusal.NotItsAuthor;
        ProposalRefusal? Others(bool state) => isAuthor ? ProposalRefusal.OwnProposal : In(state);
    }

    // A second reviewer may approve too: an approval ends with the role, the account or the statement of whoever gave it.
    private static bool TakesApproval(Proposal proposal, Actor by) => proposal.State == ProposalState.Submitted
        || (proposal.State == ProposalState.Approved && proposal.Approvals.All(step => step.By.Id != by.Id));

    private static ProposalRefusal? Reason(string text) => string.IsNullOrWhiteSpace(text) ? ProposalRefusal.NoReason : null;

    private static ProposalRefusal? Submittable(Proposal proposal, ProposalAct.Submit submit) => submit.Errors > 0
        ? ProposalRefusal.ErrorsFound
        : proposal.Content.Changes.Count == 0 ? ProposalRefusal.NoChanges : null;

    private static ProposalRefusal? Stated(InterestStatement? statement, Actor by, DateTimeOffset at) =>
        statement is null || statement.By.Id != by.Id
            ? ProposalRefusal.NoStatement
            : statement.HoldsAt(at) ? null : ProposalRefusal.StatementExpired;
}
