using MyelomaKb.Api.Hosting;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Data.History;
using MyelomaKb.Data.Outages;
using MyelomaKb.Domain;

namespace MyelomaKb.Api.History;

/// <summary>What a read of the history sees: the newest revision (that of the cursor, on a later page) and the log.</summary>
/// <param name="Kb">The newest revision known here.</param>
/// <param name="UpTo">The last revision that the answer speaks of.</param>
/// <param name="After">The last item of the page before; null for the first page.</param>
/// <param name="Log">What was published when and why.</param>
/// <param name="Http">The request, for the links in the answer.</param>
public sealed record HistoryView(KnowledgeBase Kb, int UpTo, string? After, RevisionLog Log, HttpRequest Http)
{
    /// <summary>The cursor of the page after this item.</summary>
    public string Next(string after) => new Cursor(UpTo, DateOnly.MinValue, after).Write(Http);
}

/// <summary>The way of a read of the history: check the query, ask the use case, which may ask the database, write the answer.</summary>
public sealed class HistoryPipeline(Knowledge knowledge, KnowledgeSource source, ReadPipeline reads, OutageLog outages)
{
    /// <summary>Answers; where the database is needed and away, with 503.</summary>
    public async Task RunAsync<TRequest, TBody>(
        HttpContext http,
        TRequest request,
        string? cursorText,
        Func<TRequest, HistoryView, CancellationToken, Task<Reply<TBody>>> read,
        CancellationToken cancellation)
        where TBody : class
    {
        var (snapshot, problem) = knowledge.Now();
        var cursor = cursorText is null ? null : Cursor.Read(http.Request, cursorText);
        problem = reads.Check(http.Request, request)
            ?? problem
            ?? (cursorText is not null && (cursor is null || cursor.Revision > snapshot!.Kb.Revision.Number)
                ? Paging.ForeignCursor()
                : null);
        if (problem is not null)
        {
            await problem.WriteAsync(http);
            return;
        }

        var kb = snapshot!.Kb;
        var view = new HistoryView(kb, cursor?.Revision ?? kb.Revision.Number, cursor?.After, source.Feed!.Log, http.Request);
        var reply = await TryAsync(() => read(request, view, cancellation));
        await ReadPipeline.SendAsync(http, fields: null, snapshot, reply, page: false);
    }

    private async Task<Reply<TBody>> TryAsync<TBody>(Func<Task<Reply<TBody>>> read)
        where TBody : class
    {
        try
        {
            return await read();
        }
        catch (Exception fault) when (Outage.Of(fault) is not null)
        {
            var outage = Outage.Of(fault)!;
            outages.Note(outage);
            return Problem.Of(ProblemTypes.RevisionUnavailable, $"{outage.Detail} The history needs it.") with { RetryAfter = 5 };
        }
    }
}
