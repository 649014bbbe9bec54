using MyelomaKb.Api.Answering;
using MyelomaKb.Api.Contract;
using MyelomaKb.Api.Effects;
using MyelomaKb.Api.People;
using MyelomaKb.Api.Problems;
using MyelomaKb.Api.Writing;

namespace MyelomaKb.Api.Proposals;

/// <summary>The door to proposals: how entries change, and the only way in which they do.</summary>
public static class ProposalEndpoints
{
    private const string Json = "application/json";
    private const string One = "/{number:int:min(1)}";

    public static void AddProposals(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<ProposalCall>();
        services.AddSingleton<EffectWork>();
    }

    public static void MapProposals(this IEndpointRouteBuilder routes)
    {
        MapReads(routes.MapAdmin("/proposals", "Proposals"));
        MapWork(routes.MapAdmin("/proposals", "Proposals"));
        MapReview(routes.MapAdmin("/proposals", "Proposals"));
        routes.MapAdmin("/revisions", "Proposals").MapPost($"{One}/revert", WriteProposal.RevertAsync).Writes()
            .RequireAuthorization(Policies.Editor).OrNotFound().Accepts<RevertRequest>(Json)
            .Produces<ProposalResponse>(StatusCodes.Status201Created)
            .Documented(
                "revertRevision", "Undo a revision",
                "Makes a draft that takes back what the revision changed, and nothing that came after it. It is reviewed as any other.");
        MapInterests(routes.MapAdmin("/interests", "Proposals"));
    }

    private static void MapReads(RouteGroupBuilder group)
    {
        group.MapGet("", ReadProposals.ListAsync).RequireAuthorization(Policies.Member)
            .WithMetadata(new QueryOf(typeof(ReadProposals.ListRequest), IsRead: false)).Produces<Page<ProposalSummaryResponse>>()
            .Documented("listProposals", "List proposals", "Proposals that fit every filter, the newest first.");
        group.MapGet(One, ReadProposals.GetAsync).RequireAuthorization(Policies.Member).OrNotFound().Produces<ProposalResponse>()
            .Documented(
                "getProposal", "Get a proposal",
                "What is proposed, everything that was done to it, what the checks find in the revision that it would become now, and which "
                + "entries others changed since.");
        group.MapGet($"{One}/effect", GetEffect.HandleAsync).RequireAuthorization(Policies.Member).OrNotFound().Produces<EffectResponse>()
            .Produces<Problem>(StatusCodes.Status422UnprocessableEntity, "application/problem+json")
            .Documented(
                "getProposalEffect", "See what a proposal would change",
                "What publishing it now would change, before anything is published: fields; verdicts of the conformance cases and of 2,000 "
                + "invented patients, and how many each way; and of changed criteria whether anybody can meet them, and which approvals in "
                + "force contain or overlap them, with a patient who tells the two apart. One answer takes a bounded amount of work: where "
                + "that is used up, `outcome` is `not-decided`, and the counts say what was done. The work is charged to the quota, and an "
                + "editor has one effect worked out at a time; a second request meanwhile is a 429.");
    }

    private static void MapWork(RouteGroupBuilder group)
    {
        group.MapPost("", WriteProposal.CreateAsync).Writes().RequireAuthorization(Policies.Editor).Accepts<ProposalRequest>(Json)
            .WithMetadata(BodyLimit.OfProposals).Produces<ProposalResponse>(StatusCodes.Status201Created)
            .Documented(
                "createProposal", "Propose changes",
                "Makes a draft with changes to any number of entries: new ones, revised ones, retired ones. Nothing is published by it.");
        group.MapPut(One, WriteProposal.EditAsync).Proposed(Policies.Editor).Accepts<ProposalRequest>(Json)
            .WithMetadata(BodyLimit.OfProposals).Documented(
                "editProposal", "Edit a proposal",
                "Replaces what you propose. A proposal that was submitted, approved or rejected becomes a draft again.");
        group.MapPost($"{One}/comments", WriteProposal.CommentAsync).Proposed(Policies.Member).Accepts<WordsRequest>(Json)
            .Documented("commentProposal", "Comment on a proposal", "Adds a comment, for as long as the proposal is not over.");
        group.MapPost($"{One}/submission", WriteProposal.SubmitAsync).Proposed(Policies.Editor)
            .Documented(
                "submitProposal", "Submit a proposal",
                "Asks for review. The checks must find no errors in the revision that it would become.");
        group.MapPost($"{One}/withdrawal", WriteProposal.WithdrawAsync).Proposed(Policies.Editor)
            .Documented("withdrawProposal", "Withdraw a proposal", "Gives your proposal up, for good.");
        group.MapPost($"{One}/rebase", WriteProposal.RebaseAsync).Proposed(Policies.Editor).Accepts<RebaseRequest>(Json)
            .Documented(
                "rebaseProposal", "Rebase a proposal",
                "Puts your changes on top of what others published since, field by field, and makes it a draft again. Fields that both sides "
                + "changed are answered as conflicts, unless you say whose value counts.");
    }

    private static void MapReview(RouteGroupBuilder group)
    {
        group.MapPost($"{One}/approval", WriteProposal.ApproveAsync).Proposed(Policies.Reviewer)
            .Documented(
                "approveProposal", "Approve a proposal",
                "Finds it right. Nobody approves their own, and it takes a statement of interests that has not expired.");
        group.MapPost($"{One}/rejection", WriteProposal.RejectAsync).Proposed(Policies.Reviewer).Accepts<WordsRequest>(Json)
            .Documented(
                "rejectProposal", "Reject a proposal",
                "Turns down what somebody else proposed, or takes an approval back, with a reason.");
        group.MapPost($"{One}/publication", PublishRoute.HandleAsync).AddEndpointFilter(PublishRoute.ShowAsync).Proposed(Policies.Publisher)
            .Documented(
                "publishProposal", "Publish a proposal",
                "Makes an approved proposal the next revision, in one transaction, unless others changed the same entries since: then it "
                + "answers 409 with base, theirs and mine. Every process shows the revision within a second; this one at once.");
    }

    private static void MapInterests(RouteGroupBuilder group)
    {
        group.MapGet("", Interests.ListAsync).RequireAuthorization(Policies.Member)
            .WithMetadata(new QueryOf(typeof(Interests.ListRequest), IsRead: false)).Produces<Page<InterestResponse>>()
            .Documented("listInterests", "List statements of interests", "Statements of everybody who reviews, the newest first.");
        group.MapPost("", Interests.StateAsync).Writes().RequireAuthorization(Policies.Reviewer).Accepts<InterestRequest>(Json)
            .Produces<InterestResponse>(StatusCodes.Status201Created)
            .Documented(
                "stateInterests", "State your interests",
                "Says which interests of yours might conflict with judging proposals, or that there are none. It holds for a year.");
    }

    /// <summary>A write to one proposal that is there, from the version that the caller saw.</summary>
    private static RouteHandlerBuilder Proposed(this RouteHandlerBuilder route, string policy) =>
        route.Changes().RequireAuthorization(policy).OrNotFound().Produces<ProposalResponse>();
}
