using MyelomaKb.Api.Hosting;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Data.Editing;
using MyelomaKb.Data.Publishing;

namespace MyelomaKb.Api.Proposals;

/// <summary>Publishes a proposal; its publisher sees it in this process from the next request on.</summary>
internal static class PublishRoute
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<Written> HandleAsync(
        int number, ProposalCall call, Database database, TimeProvider time, CancellationToken cancellation)
    {
        var publisher = new Publisher(database.Ready, time);
        var result = await PublishProposal.RunAsync(call.Editing, publisher, number, call.Seen, cancellation);
        var answer = await result.AnswerAsync(call.Editing, isNew: false, cancellation);
        return answer with { Published = (result as ProposalResult.Done)?.Proposal.Revision };
    }

    /// <summary>Holds the answer back, after the commit, until this process shows what was published, or for so long at most.</summary>
    public static async ValueTask<object?> ShowAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        var services = context.HttpContext.RequestServices;
        if (answer is Written { Published: { } revision } && services.GetRequiredService<KnowledgeSource>().Feed is { } feed)
        {
            Task shown = feed.WaitForAsync(revision, context.HttpContext.RequestAborted);
            await shown.WaitAsync(Patience, services.GetRequiredService<TimeProvider>(), context.HttpContext.RequestAborted)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return answer;
    }
}
