using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Data.Editing;
using MyelomaKb.Domain.Editing.Proposals;

namespace MyelomaKb.Api.Proposals;

/// <summary>What came of a use case, as an answer.</summary>
internal static class ProposalAnswers
{
    public static async Task<Written> AnswerAsync(this ProposalResult result, EditingCall call, bool isNew, CancellationToken cancellation)
    {
        switch (result)
        {
            case ProposalResult.Done { Proposal: var proposal }:
                var body = ProposalResponse.Of(await ProposalReading.ReviewAsync(call.Connection, proposal, call.Held, cancellation));
                return isNew
                    ? Written.Made(body, ProposalPaths.To(proposal.Number), Written.TagOf(proposal.Version))
                    : Written.Of(body, Written.TagOf(proposal.Version));
            case ProposalResult.Missing:
                return Problem.Of(ProblemTypes.NotFound, "This proposal or revision does not exist.");
            case ProposalResult.Stale stale:
                return Problem.Of(ProblemTypes.Stale, $"The proposal has changed and is now at version {stale.Version}. Read it again.");
            case ProposalResult.Refused refused:
                return Refusal(refused);
            case ProposalResult.HasErrors found:
                return Problem.Of(ProblemTypes.ProposalHasErrors, "The revision that the proposal would create has errors.") with
                {
                    Extensions = new ProposalProblem { Findings = [.. found.Findings.Select(FindingResponse.Of)] }.ToExtensions(),
                };
            case ProposalResult.Conflicted conflicted:
                return Problem.Of(
                    ProblemTypes.ProposalConflict,
                    $"Others changed {conflicted.Conflicts.Count} of its entries since it was made; rebase it.") with
                {
                    Extensions = new ProposalProblem { Conflicts = [.. conflicted.Conflicts.Select(ConflictResponse.Of)] }.ToExtensions(),
                };
            default:
                throw new ArgumentOutOfRangeException(nameof(result));
        }
    }

    private static Problem Refusal(ProposalResult.Refused refused) => refused.Why switch
    {
        ProposalRefusal.NotItsAuthor => Problem.Of(
            ProblemTypes.Forbidden, $"Only {refused.Proposal.Author.ShownName}, who created the proposal, may do this."),
        ProposalRefusal.OwnProposal => Problem.Of(ProblemTypes.Forbidden, "You cannot review your own proposal."),
        ProposalRefusal.WrongState => Problem.Of(
            ProblemTypes.ProposalState,
            $"The proposal is {Domain.Common.Wire<ProposalState>.Name(refused.Proposal.State)}; its state does not allow this."),
        ProposalRefusal.NoStatement => Problem.Of(
            ProblemTypes.StatementNeeded, "State your interests at POST /v1/admin/interests before you approve."),
        ProposalRefusal.StatementExpired => Problem.Of(
            ProblemTypes.StatementNeeded, "Your statement of interests has expired. Make a new one at POST /v1/admin/interests."),
        ProposalRefusal.AccountTooNew => Problem.Of(
            ProblemTypes.Forbidden,
            "Reviews are strict here: for 24 hours after an account was created, recovered by an invitation or made a reviewer, it "
                + "approves "
            + "nothing."),
        ProposalRefusal.ApproverDisabled => Lapsed(refused, "the account is disabled"),
        ProposalRefusal.ApproverNotReviewer => Lapsed(refused, "the account no longer has the reviewer role"),
        ProposalRefusal.ApproverStatementExpired => Lapsed(refused, "the reviewer's statement of interests has expired"),
        ProposalRefusal.ApproverTooNew => Lapsed(refused, "reviews are strict here, and the account was less than 24 hours old"),
        ProposalRefusal.NoChanges => Problem.Of(ProblemTypes.ProposalHasErrors, "The proposal changes nothing."),
        ProposalRefusal.ErrorsFound => Problem.Of(ProblemTypes.ProposalHasErrors, "The checks found errors."),
        ProposalRefusal.NoReason => Problem.Invalid("/reason", "Give a reason."),
        _ => throw new ArgumentOutOfRangeException(nameof(refused)),
    };

    private static Problem Lapsed(ProposalResult.Refused refused, string why) => Problem.Of(
        ProblemTypes.ApprovalLapsed,
        $"The approval by {refused.Proposal.Approvals.First().By.ShownName} is no longer valid: {why}. "
        + "Another reviewer can approve the proposal.");
}
