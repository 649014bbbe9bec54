using CsCheck;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Editing;
using MyelomaKb.Domain.Editing.Proposals;

namespace MyelomaKb.Domain.Tests.Editing.Proposals;

public sealed class ProposalPropertyTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly Actor[] People = [new(Guid.NewGuid(), "Ada"), new(Guid.NewGuid(), "Ben"), new(Guid.NewGuid(), "Cora")];

    private static readonly Gen<string> Texts = Gen.Int[0, 2].Select(at => at switch { 0 => "", 1 => " ", _ => "because" });

    private static readonly Gen<ProposalContent> Contents = Gen.Select(
        Texts, Gen.Bool, (reason, some) => new ProposalContent(reason, [], some ? [Retirement] : []));

    private static readonly Gen<InterestStatement> Statements = Gen.Select(
        Gen.Int[0, 2].Select(at => People[at]),
        Gen.Int[-3, 3],
        Gen.Int[1, 8],
        (by, made, holds) => new InterestStatement(by, false, "None.", Start.AddMinutes(made), Start.AddMinutes(made + holds)));

    private static readonly Gen<ProposalAct> Acts = Gen.OneOf<ProposalAct>(
        Contents.Select(content => (ProposalAct)new ProposalAct.Edit(content)),
        Texts.Select(text => (ProposalAct)new ProposalAct.Comment(text)),
        Gen.Int[0, 1].Select(errors => (ProposalAct)new ProposalAct.Submit(errors)),
        Gen.Const((ProposalAct)new ProposalAct.Withdraw(null)),
        Texts.Select(text => (ProposalAct)new ProposalAct.Reject(text)),
        Statements.Select(statement => (ProposalAct)new ProposalAct.Approve(statement)),
        Gen.Const((ProposalAct)new ProposalAct.Approve(null)),
        Gen.Int[1, 9].Select(revision => (ProposalAct)new ProposalAct.Publish(revision)));

    /// <summary>The way to a publication; a story starts with a part of it, so that every state is met often.</summary>
    private static readonly (ProposalAct Act, Actor By)[] Way =
    [
        (new ProposalAct.Edit(new ProposalContent("because", [], [Retirement])), People[0]),
        (new ProposalAct.Submit(0), People[0]),
        (new ProposalAct.Approve(new InterestStatement(People[1], false, "None.", Start, Start.AddHours(1))), People[1]),
        (new ProposalAct.Publish(1), People[2]),
    ];

    private static readonly Gen<Story> Stories = Gen.Select(
        Contents,
        Gen.Int[0, Way.Length],
        Gen.Select(Acts, Gen.Int[0, 2].Select(at => People[at])).List[1, 12],
        (content, part, acts) => Story.Of(content, [.. Way.Take(part), .. acts]));

    private static ProposedChange Retirement => new ProposedChange.Retire(new EntryRef(EntryKind.Trial, "one"), 1, []);

    [Fact]
    public void Every_act_in_every_state_is_done_or_refused_and_only_what_is_done_leaves_a_step() => Stories.Sample(story =>
    {
        foreach (var (before, outcome) in story.Outcomes)
        {
            var isRight = outcome switch
            {
                ProposalOutcome.Done done => done.Proposal.Steps.Count == before.Steps.Count + 1 &&
                    done.Proposal.Steps.Take(before.Steps.Count).SequenceEqual(before.Steps),
                ProposalOutcome.Refused refused => ReferenceEquals(refused.Proposal, before),
                _ => false,
            };
            Assert.True(isRight);
        }
    });

    [Fact]
    public void Published_proposal_was_approved_by_somebody_else_after_the_last_edit() => Stories.Sample(story =>
    {
        foreach (var published in story.Proposals.Where(one => one.State == ProposalState.Published))
        {
            var decisive = published.Steps.Where(step => step.Kind is not (StepKind.Commented or StepKind.Published)).ToList();
            Assert.Equal(StepKind.Approved, decisive[^1].Kind);
            Assert.NotEqual(published.Author, decisive[^1].By);
            Assert.Equal(StepKind.Submitted, decisive.Last(step => step.Kind != StepKind.Approved).Kind);
        }
    });

    [Fact]
    public void Approval_stands_on_a_statement_of_its_own_reviewer_that_holds() => Stories.Sample(story =>
    {
        foreach (var (act, step) in story.Done.Where(pair => pair.Step.Kind == StepKind.Approved))
        {
            var statement = ((ProposalAct.Approve)act).Statement;
            Assert.True(statement is not null && statement.By == step.By && statement.HoldsAt(step.At));
        }
    });

    [Fact]
    public void Only_the_author_edits_submits_and_withdraws() => Stories.Sample(story =>
    {
        foreach (var (_, step) in story.Done.Where(
            pair => pair.Step.Kind is StepKind.Edited or StepKind.Submitted or StepKind.Withdrawn))
        {
            Assert.Equal(story.Proposals[0].Author, step.By);
        }
    });

    [Fact]
    public void Nothing_happens_to_a_proposal_that_is_over() => Stories.Sample(story =>
    {
        foreach (var (_, outcome) in story.Outcomes.Where(pair => pair.Before.IsOver))
        {
            Assert.IsType<ProposalOutcome.Refused>(outcome);
        }
    });

    [Fact]
    public void Only_a_published_proposal_has_a_revision() => Stories.Sample(story =>
    {
        foreach (var proposal in story.Proposals)
        {
            Assert.Equal(proposal.State == ProposalState.Published, proposal.Revision is not null);
        }
    });

    private sealed record Story(
        IReadOnlyList<Proposal> Proposals,
        IReadOnlyList<(Proposal Before, ProposalOutcome Outcome)> Outcomes,
        IReadOnlyList<(ProposalAct Act, Step Step)> Done)
    {
        public static Story Of(ProposalContent content, List<(ProposalAct Act, Actor By)> acts)
        {
            List<Proposal> proposals = [Proposal.Create(1, content, People[0], Start)];
            List<(Proposal, ProposalOutcome)> outcomes = [];
            List<(ProposalAct, Step)> steps = [];
            foreach (var (at, (act, by)) in acts.Index())
            {
                var before = proposals[^1];
                var outcome = before.Apply(act, by, Start.AddMinutes(at));
                outcomes.Add((before, outcome));
                if (outcome is ProposalOutcome.Done done)
                {
                    proposals.Add(done.Proposal);
                    steps.Add((act, done.Proposal.Steps[^1]));
                }
            }

            return new Story(proposals, outcomes, steps);
        }
    }
}
