namespace MyelomaKb.Domain.Editing.Proposals;

/// <summary>Why something cannot be done to a proposal.</summary>
public enum ProposalRefusal
{
    /// <summary>Not in the state in which it is.</summary>
    WrongState,

    /// <summary>Only its author may.</summary>
    NotItsAuthor,

    /// <summary>Everybody but its author may.</summary>
    OwnProposal,

    /// <summary>A reason is missing.</summary>
    NoReason,

    /// <summary>It changes nothing.</summary>
    NoChanges,

    /// <summary>The checks found errors.</summary>
    ErrorsFound,

    /// <summary>There is no statement of interests of this reviewer.</summary>
    NoStatement,

    /// <summary>The reviewer's statement of interests has expired.</summary>
    StatementExpired,

    /// <summary>Reviews are strict, and the reviewer's account is too new to approve anything.</summary>
    AccountTooNew,

    /// <summary>The approval stands no more: the account of the approver is disabled.</summary>
    ApproverDisabled,

    /// <summary>The approval stands no more: the approver is no reviewer now.</summary>
    ApproverNotReviewer,

    /// <summary>The approval stands no more: the approver's statement of interests has expired.</summary>
    ApproverStatementExpired,

    /// <summary>The approval does not count: reviews are strict, and the approver's account was too new.</summary>
    ApproverTooNew,
}

/// <summary>What came of an act: the proposal after it, or why it was refused.</summary>
public abstract record ProposalOutcome
{
    private ProposalOutcome()
    {
    }

    /// <summary>It was done; the proposal is like this now.</summary>
    public sealed record Done(Proposal Proposal) : ProposalOutcome;

    /// <summary>It was refused; the proposal is as it was.</summary>
    public sealed record Refused(ProposalRefusal Why, Proposal Proposal) : ProposalOutcome;
}
