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
