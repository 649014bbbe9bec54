using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Api.People;
using MyelomaKb.Api.Proposals;
using MyelomaKb.Data.Editing;

namespace MyelomaKb.Api.Effects;

/// <summary>What publishing a proposal now would change.</summary>
internal static class GetEffect
{
    public static async Task<IResult> HandleAsync(
        int number,
        HttpContext http,
        Write write,
        ProposalCall call,
        EffectWork work,
        TimeProvider time,
        CancellationToken cancellation)
    {
        await write.Connection.OpenAsync(cancellation);
        if (await ProposalReading.FindAsync(write.Connection, number, cancellation) is not { } proposal)
        {
            return AdminRoutes.Missing("This proposal does not exist.");
        }

        var (before, after, errors) = await ProposedRevision.OfAsync(write.Connection, proposal, call.Held, time, cancellation);
        if (after is null)
        {
            return Written.Failed(Problem.Of(
                ProblemTypes.ProposalHasErrors,
                "The revision that the proposal would create has errors, so its effect cannot be shown.") with
            {
                Extensions = new ProposalProblem { Findings = [.. errors.Select(FindingResponse.Of)] }.ToExtensions(),
            });
        }

        // What follows needs no database, and a connection is not to wait for it.
        await write.Connection.CloseAsync();
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        try
        {
            var effect = await work.RunAsync(
                http,
                Principals.ActorOf(http.User).Id,
                (verdicts, criteria) => EffectReport.Of(before, after, today, verdicts, criteria),
                cancellation);
            return effect is null
                ? Written.Failed(Problem.Of(
                    ProblemTypes.TooManyRequests, "The effect that you requested before is still being calculated. Wait for its "
                        + "response.") with
                {
                    RetryAfter = 5,
                })
                : AdminRoutes.Now(http, effect, Written.TagOf(proposal.Version));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Written.Failed(
                Problem.Of(ProblemTypes.NotReady, "The service is stopping. Try again when it is back.") with { RetryAfter = 5 });
        }
    }
}
