using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FluentValidation;
using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Api.Http.Json;
using MyelomaKb.Api.Http.Problems;

namespace MyelomaKb.Api.Http.Reading;

/// <summary>The way of every read: check the query, take the snapshot, ask the use case, write the answer.</summary>
public sealed class ReadPipeline(Knowledge knowledge, ApiJson json, IServiceProvider services)
{
    /// <summary>Answers a read of one entry, or of anything else that is not a list.</summary>
    public async Task RunAsync<TRequest, TBody>(
        HttpContext http, TRequest request, Func<TRequest, Snapshot, Reply<TBody>> read, CancellationToken cancellation)
        where TRequest : ReadRequest
        where TBody : class
    {
        var problem = Check(http.Request, request, request.Fields, json.TypeInfo<TBody>());
        var taken = problem is null ? await knowledge.TakeAsync(request, cursor: null, cancellation) : default;
        if ((problem ?? taken.Problem) is { } failed)
        {
            await failed.WriteAsync(http);
            return;
        }

        await SendAsync(http, request.Fields, taken.Snapshot!, read(request, taken.Snapshot!), page: false);
    }

    /// <summary>Answers a page of a list.</summary>
    public async Task RunListAsync<TRequest, TItem>(
        HttpContext http, TRequest request, Func<TRequest, Snapshot, Reply<Listing<TItem>>> read, CancellationToken cancellation)
        where TRequest : ListRequest
        where TItem : class
    {
        var (cursor, problem) = CheckList<TRequest, TItem>(http.Request, request);
        var taken = problem is null ? await knowledge.TakeAsync(request, cursor, cancellation) : default;
        if ((problem ?? taken.Problem) is { } failed)
        {
            await failed.WriteAsync(http);
            return;
        }

        var found = read(request, taken.Snapshot!);
        var reply = found.Body is { } listing ? Paging.Cut(listing, request, taken.Snapshot!, cursor, http)
            : found.MovedTo is { } path ? Reply<Page<TItem>>.Moved(path)
            : found.Problem!;
        await SendAsync(http, request.Fields, taken.Snapshot!, reply, page: true);
    }

    /// <summary>
    /// Answers a page that has to be fetched from elsewhere. What people type is too various to keep the answers.
    /// </summary>
    public async Task RunFetchedAsync<TRequest, TItem, TPage>(
        HttpContext http, TRequest request, Func<Snapshot, Cursor?, Task<Reply<TPage>>> fetch, CancellationToken cancellation)
        where TRequest : ListRequest
        where TPage : class, IPage
    {
        var (cursor, problem) = CheckList<TRequest, TItem>(http.Request, request);
        var taken = problem is null ? await knowledge.TakeAsync(request, cursor, cancellation) : default;
        await ((problem ?? taken.Problem) is { } failed
            ? failed.WriteAsync(http)
            : SendAsync(http, request.Fields, taken.Snapshot!, await fetch(taken.Snapshot!, cursor), page: true, keep: false));
    }

    private (Cursor? Cursor, Problem? Problem) CheckList<TRequest, TItem>(HttpRequest http, TRequest request)
        where TRequest : ListRequest
    {
        var cursor = request.Cursor is null ? null : Cursor.Read(http, request.Cursor);
        var foreign = request.Cursor is not null && cursor is null ? Paging.ForeignCursor() : null;
        return (cursor, Check(http, request, request.Fields, json.TypeInfo<TItem>()) ?? foreign);
    }

    /// <summary>What is wrong with a query: parameters that are not known, or values that are not allowed.</summary>
    internal Problem? Check<TRequest>(HttpRequest http, TRequest request, string? fields = null, JsonTypeInfo? entry = null)
    {
        var faults = QueryRules<TRequest>.Faults(http).ToList();
        faults.AddRange(services.GetRequiredService<IValidator<TRequest>>().Validate(request).Errors
            .Select(error => (JsonNamingPolicy.CamelCase.ConvertName(error.PropertyName), error.ErrorMessage))
            .Where(error => faults.TrueForAll(fault => fault.Place != error.Item1)));
        if (fields is not null && SparseFields.Fault(fields, entry!) is { } fault)
        {
            faults.Add(("fields", fault));
        }

        return faults.Count == 0 ? null : Problem.Invalid(faults);
    }

    /// <summary>Writes the result of a read, and caches it if that is useful.</summary>
    internal static async Task SendAsync<TBody>(
        HttpContext http, string? fields, Snapshot snapshot, Reply<TBody> reply, bool page, bool keep = true)
        where TBody : class
    {
        if (reply.Problem is { } problem)
        {
            await problem.WriteAsync(http);
        }
        else if (reply.MovedTo is { } path)
        {
            http.Move(path);
        }
        else
        {
            var body = ApiJson.Of(http).Write(reply.Body!);
            var bytes = fields is null ? body : SparseFields.Cut(body, fields, page);
            var link = reply.Body is IPage { Next: { } next } ? Paging.LinkTo(http.Request, next) : PageLink.Of(http.Request);
            var answer = new Answer(bytes, snapshot.Kb.Revision, link);
            if (keep)
            {
                Knowledge.Keep(http, answer, snapshot);
            }

            await answer.WriteAsync(http, HttpMethods.IsHead(http.Request.Method));
        }
    }
}
