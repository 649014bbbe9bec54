namespace MyelomaKb.Domain.Editing.Proposals;

/// <summary>Something that somebody wants to do to a proposal.</summary>
public abstract record ProposalAct
{
    private ProposalAct()
    {
    }

    /// <summary>Replaces what is proposed; any review so far is void.</summary>
    public sealed record Edit(ProposalContent Content) : ProposalAct;

    /// <summary>Says something about it.</summary>
    public sealed record Comment(string Text) : ProposalAct;

    /// <summary>Asks for review; errors that the checks found must be put right first.</summary>
    public sealed record Submit(int Errors) : ProposalAct;

    /// <summary>Gives it up.</summary>
    public sealed record Withdraw(string? Reason) : ProposalAct;

    /// <summary>Turns it down.</summary>
    public sealed record Reject(string Reason) : ProposalAct;

    /// <summary>Approves it, under the newest statement of interests of the reviewer (null if there is none).</summary>
    public sealed record Approve(InterestStatement? Statement) : ProposalAct;

    /// <summary>Makes it a revision.</summary>
    public sealed record Publish(int Revision) : ProposalAct;
}
