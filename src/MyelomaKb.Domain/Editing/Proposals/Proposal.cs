namespace MyelomaKb.Domain.Editing.Proposals;

/// <summary>
/// Changes that somebody proposes and somebody else reviews. Immutable: every act gives the proposal after it, or says why it is
/// refused, and every act that is not refused is kept as a step.
/// </summary>
public sealed record Proposal
{
    private Proposal()
    {
    }

    public required int Number { get; init; }

    public required ProposalContent Content { get; init; }

    public required ProposalState State { get; init; }

    /// <summary>Everything that was done to it, the oldest first; the first step is its creation.</summary>
    public required IReadOnlyList<Step> Steps { get; init; }

    /// <summary>The revision that published it.</summary>
    public int? Revision { get; init; }

    /// <summary>Its author; nobody else can edit it, and the history shows it under this name.</summary>
    public Actor Author => Steps[0].By;

    /// <summary>Counts the steps; who acts says which version was looked at.</summary>
    public int Version => Steps.Count;

    /// <summary>The approvals since it was last submitted, the newest first.</summary>
    public IEnumerable<Step> Approvals =>
        Steps.Reverse().TakeWhile(step => step.Kind != StepKind.Submitted).Where(step => step.Kind == StepKind.Approved);

    /// <summary>Whether nothing more can happen to it than that somebody reads it.</summary>
    public bool IsOver => State is ProposalState.Withdrawn or ProposalState.Published;

    /// <summary>A new draft.</summary>
    public static Proposal Create(int number, ProposalContent content, Actor author, DateTimeOffset at) =>
        Restore(number, content, ProposalState.Draft, [new Step(StepKind.Created, author, at)], revision: null);

    /// <summary>A proposal as it was kept.</summary>
    public static Proposal Restore(
        int number, ProposalContent content, ProposalState state, IReadOnlyList<Step> steps, int? revision) =>
        new() { Number = number, Content = content, State = state, Steps = steps, Revision = revision };

    /// <summary>What comes of the act.</summary>
    public ProposalOutcome Apply(ProposalAct act, Actor by, DateTimeOffset at) =>
        ProposalRules.Against(this, act, by, at) is { } why
            ? new ProposalOutcome.Refused(why, this)
            : new ProposalOutcome.Done(After(act, by, at));

    private Proposal After(ProposalAct act, Actor by, DateTimeOffset at)
    {
        return act switch
        {
            ProposalAct.Edit edit => Now(ProposalState.Draft, StepKind.Edited) with { Content = edit.Content },
            ProposalAct.Comment comment => Now(State, StepKind.Commented, comment.Text),
            ProposalAct.Submit => Now(ProposalState.Submitted, StepKind.Submitted),
            ProposalAct.Withdraw withdraw => Now(ProposalState.Withdrawn, StepKind.Withdrawn, withdraw.Reason),
            ProposalAct.Reject reject => Now(ProposalState.Rejected, StepKind.Rejected, reject.Reason),
            ProposalAct.Approve approve => Now(ProposalState.Approved, StepKind.Approved, approve.Statement?.Text),
            ProposalAct.Publish publish => Now(ProposalState.Published, StepKind.Published) with { Revision = publish.Revision },
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        };

        Proposal Now(ProposalState state, StepKind kind, string? text = null) =>
            this with { State = state, Steps = [.. Steps, new Step(kind, by, at, text)] };
    }
}
