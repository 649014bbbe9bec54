using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Data.Editing;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Editing.Proposals;

namespace MyelomaKb.Api.Proposals;

/// <summary>Everything that is done to a proposal over HTTP, one route each, but publishing.</summary>
internal static class WriteProposal
{
    public static Task<Written> CreateAsync(ProposalCall call, CancellationToken cancellation) =>
        WithContentAsync(call, isNew: true, async content =>
            new ProposalResult.Done(await ProposalActs.CreateAsync(call.Editing, content, cancellation)), cancellation);

    public static Task<Written> EditAsync(int number, ProposalCall call, CancellationToken cancellation) =>
        WithContentAsync(call, isNew: false, content =>
            ProposalActs.RunAsync(call.Editing, number, call.Seen, new ProposalAct.Edit(content), cancellation), cancellation);

    public static Task<Written> CommentAsync(int number, ProposalCall call, CancellationToken cancellation) =>
        call.WithAsync<WordsRequest>(request => ActAsync(number, call, new ProposalAct.Comment(request.Text.Trim()), cancellation));

    public static Task<Written> RejectAsync(int number, ProposalCall call, CancellationToken cancellation) =>
        call.WithAsync<WordsRequest>(request => ActAsync(number, call, new ProposalAct.Reject(request.Text.Trim()), cancellation));

    public static Task<Written> WithdrawAsync(int number, ProposalCall call, CancellationToken cancellation) =>
        ActAsync(number, call, new ProposalAct.Withdraw(null), cancellation);

    public static async Task<Written> SubmitAsync(int number, ProposalCall call, CancellationToken cancellation) =>
        await AnswerAsync(call, await ProposalActs.SubmitAsync(call.Editing, number, call.Seen, cancellation), cancellation);

    public static async Task<Written> ApproveAsync(int number, ProposalCall call, CancellationToken cancellation) =>
        await AnswerAsync(call, await ProposalActs.ApproveAsync(call.Editing, number, call.Seen, cancellation), cancellation);

    public static Task<Written> RebaseAsync(int number, ProposalCall call, CancellationToken cancellation) =>
        call.WithAsync<RebaseRequest>(async request => await AnswerAsync(
            call,
            await ProposalActs.RebaseAsync(call.Editing, number, call.Seen, Wire<Preference>.Find(request.Prefer), cancellation),
            cancellation));

    public static Task<Written> RevertAsync(int number, ProposalCall call, CancellationToken cancellation) =>
        call.WithAsync<RevertRequest>(async request => await (await RevertRevision.RunAsync(
            call.Editing, number, request.Reason?.Trim(), Wire<Preference>.Find(request.Prefer), cancellation))
            .AnswerAsync(call.Editing, isNew: true, cancellation));

    private static Task<Written> WithContentAsync(
        ProposalCall call, bool isNew, Func<ProposalContent, Task<ProposalResult>> go, CancellationToken cancellation) =>
        call.WithAsync<ProposalRequest>(async request =>
        {
            if (call.Held is not { } held)
            {
                return ProposalCall.NotReady;
            }

            var (content, problem) = ProposalContents.Read(request, held.Revision.Number);
            return content is null ? problem! : await (await go(content)).AnswerAsync(call.Editing, isNew, cancellation);
        });

    private static async Task<Written> ActAsync(int number, ProposalCall call, ProposalAct act, CancellationToken cancellation) =>
        await AnswerAsync(call, await ProposalActs.RunAsync(call.Editing, number, call.Seen, act, cancellation), cancellation);

    private static Task<Written> AnswerAsync(ProposalCall call, ProposalResult result, CancellationToken cancellation) =>
        result.AnswerAsync(call.Editing, isNew: false, cancellation);
}
