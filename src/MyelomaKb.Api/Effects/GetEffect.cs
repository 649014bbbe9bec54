using MyelomaKb.Api.People;
using MyelomaKb.Api.Problems;
using MyelomaKb.Api.Proposals;
using MyelomaKb.Api.Writing;
using MyelomaKb.Data.Editing;

namespace MyelomaKb.Api.Effects;

/// <summary>What publishing a proposal now would change.</summary>
internal static class GetEffect
{
    public static async Task<IResult> HandleAsync(
        int number, HttpContext http, Write write, ProposalCall call, TimeProvider time, CancellationToken cancellation)
    {
        await write.Connection.OpenAsync(cancellation);
        if (await ProposalReading.FindAsync(write.Connection, number, cancellation) is not { } proposal)
        {
            return AdminRoutes.Missing("There is no such proposal.");
        }

        var (before, after, errors) = await ProposedRevision.OfAsync(write.Connection, proposal, call.Held, time, cancellation);
        if (after is null)
        {
            return Written.Failed(Problem.Of(
                ProblemTypes.ProposalHasErrors, "The checks found errors in the revision that it would become, so it has no effect yet.") with
            {
                Findings = [.. errors.Select(FindingResponse.Of)],
            });
        }

        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return AdminRoutes.Now(http, EffectReport.Of(before, after, today), Written.TagOf(proposal.Version));
    }
}
