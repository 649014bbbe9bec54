using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Api.People;

namespace MyelomaKb.Api.Proposals;

/// <summary>The door to proposals: how entries change, and the only way in which they do.</summary>
public static class ProposalEndpoints
{
    private const string Json = "application/json";
    /// <summary>The path of one proposal.</summary>
    internal const string One = "/{number:int:min(1)}";

    public static void AddProposals(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<ProposalCall>();
        builder.Services.AddSingleton(ReviewOptions.Rules(builder.Configuration));
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
                "Creates a draft that reverts what the revision changed, and nothing later. It is reviewed like any other.");
        MapInterests(routes.MapAdmin("/interests", "Proposals"));
        routes.MapAdmin("/entries", "Proposals").MapGetOrHead("/{kind}/{id}", GetEntryDocument.Handle)
            .RequireAuthorization(Policies.Member).OrNotFound().Produces<EntryDocumentResponse>()
            .Documented(
                "getEntryDocument", "Get an entry to edit",
                "The whole document of an entry in the newest revision, as a proposal takes it, with the revision that `basedOn` takes. "
                + "`kind` is named as in a proposal, such as `drug-class`.");
    }

    private static void MapReads(RouteGroupBuilder group)
    {
        group.MapGetOrHead("", ReadProposals.ListAsync).RequireAuthorization(Policies.Member)
            .WithMetadata(new QueryOf(typeof(ReadProposals.ListRequest), IsRead: false)).Produces<Page<ProposalSummaryResponse>>()
            .Documented("listProposals", "List proposals", "Proposals that match every filter, newest first.");
        group.MapGetOrHead(One, ReadProposals.GetAsync).RequireAuthorization(Policies.Member).OrNotFound().Produces<ProposalResponse>()
            .Documented(
                "getProposal", "Get a proposal",
                "What is proposed, all its steps, what the checks find in the revision that it would create now, and which "
                + "entries others have changed since.");
    }

    private static void MapWork(RouteGroupBuilder group)
    {
        group.MapPost("", WriteProposal.CreateAsync).Writes().RequireAuthorization(Policies.Editor).Accepts<ProposalRequest>(Json)
            .WithMetadata(BodyLimit.OfProposals).Produces<ProposalResponse>(StatusCodes.Status201Created)
            .Documented(
                "createProposal", "Propose changes",
                "Creates a draft with changes to any number of entries: new, revised or retired. It publishes nothing.");
        group.MapPut(One, WriteProposal.EditAsync).Proposed(Policies.Editor).Accepts<ProposalRequest>(Json)
            .WithMetadata(BodyLimit.OfProposals).Documented(
                "editProposal", "Edit a proposal",
                "Replaces what you propose. A proposal that was submitted, approved or rejected becomes a draft again.");
        group.MapPost($"{One}/comments", WriteProposal.CommentAsync).Proposed(Policies.Member).Accepts<WordsRequest>(Json)
            .Documented("commentProposal", "Comment on a proposal", "Adds a comment, until the proposal is withdrawn or published.");
        group.MapPost($"{One}/submission", WriteProposal.SubmitAsync).Proposed(Policies.Editor)
            .Documented(
                "submitProposal", "Submit a proposal",
                "Requests a review. The revision that the proposal would create must have no errors.");
        group.MapPost($"{One}/withdrawal", WriteProposal.WithdrawAsync).Proposed(Policies.Editor)
            .Documented("withdrawProposal", "Withdraw a proposal", "Withdraws your proposal permanently.");
        group.MapPost($"{One}/rebase", WriteProposal.RebaseAsync).Proposed(Policies.Editor).Accepts<RebaseRequest>(Json)
            .Documented(
                "rebaseProposal", "Rebase a proposal",
                "Applies your changes to what others have published since, field by field, and makes it a draft again. Fields that both "
                + "sides changed are conflicts, unless you say whose value to keep.");
    }

    private static void MapReview(RouteGroupBuilder group)
    {
        group.MapPost($"{One}/approval", WriteProposal.ApproveAsync).Proposed(Policies.Reviewer)
            .Documented(
                "approveProposal", "Approve a proposal",
                "Approves a proposal of another editor. You need a current statement of interests. Several reviewers "
                + "can approve a proposal: it can be published while one of these approvals is valid.");
        group.MapPost($"{One}/rejection", WriteProposal.RejectAsync).Proposed(Policies.Reviewer).Accepts<WordsRequest>(Json)
            .Documented(
                "rejectProposal", "Reject a proposal",
                "Rejects a proposal of another editor, or withdraws an approval, with a reason.");
        group.MapPost($"{One}/publication", PublishRoute.HandleAsync).AddEndpointFilter(PublishRoute.ShowAsync).Proposed(Policies.Publisher)
            .Documented(
                "publishProposal", "Publish a proposal",
                "Makes an approved proposal the next revision, in one transaction, unless others changed the same entries since: then it "
                + "answers 409 with base, theirs and mine. It also answers 409 if no approval is valid any more: the reviewer's account is "
                + "disabled, has lost the role, or its statement of interests has expired. Every process shows the revision within a "
                + "second; "
                + "this one at once.");
    }

    private static void MapInterests(RouteGroupBuilder group)
    {
        group.MapGetOrHead("", Interests.ListAsync).RequireAuthorization(Policies.Member)
            .WithMetadata(new QueryOf(typeof(Interests.ListRequest), IsRead: false)).Produces<Page<InterestResponse>>()
            .Documented("listInterests", "List statements of interests", "Statements of all reviewers, newest first.");
        group.MapPost("", Interests.StateAsync).Writes().RequireAuthorization(Policies.Reviewer).Accepts<InterestRequest>(Json)
            .Produces<InterestResponse>(StatusCodes.Status201Created)
            .Documented(
                "stateInterests", "State your interests",
                "Says which of your interests might conflict with reviewing proposals, or that there are none. Valid for a year.");
    }

    /// <summary>A write to one proposal that is there, from the version that the caller saw.</summary>
    private static RouteHandlerBuilder Proposed(this RouteHandlerBuilder route, string policy) =>
        route.Changes().RequireAuthorization(policy).OrNotFound().Produces<ProposalResponse>();
}
