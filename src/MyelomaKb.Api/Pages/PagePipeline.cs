using System.Globalization;
using System.Text.Json;
using FluentValidation;
using MyelomaKb.Api.Hosting;
using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Pages;
using MyelomaKb.Pages.Frame;

namespace MyelomaKb.Api.Pages;

/// <summary>The way of every page: check the query, take the snapshot, choose the page, render it once, keep it like any answer.</summary>
public sealed class PagePipeline(Knowledge knowledge, PageRenderer renderer, PublicAddress address, IServiceProvider services)
{
    public async Task RunAsync<TRequest>(
        HttpContext http,
        TRequest request,
        Func<HttpContext, Snapshot, PageView, Reply<PageContent>> choose,
        CancellationToken cancellation)
        where TRequest : SnapshotRequest
    {
        if (SharedLinks.Bare(http.Request) is { } bare)
        {
            http.Response.Redirect(bare);
            return;
        }

        var (snapshot, problem) = await TakeAsync(http, request, cancellation);
        if (problem is not null)
        {
            await problem.WriteAsync(http);
            return;
        }

        await SendAsync(http, choose(http, snapshot!, View(request, snapshot!, address.Of(http.Request))), snapshot!);
    }

    /// <summary>What a page asked for in this way sees, or the problem with the request.</summary>
    public async ValueTask<(PageView? View, Problem? Problem)> ViewAsync<TRequest>(
        HttpContext http, TRequest request, CancellationToken cancellation)
        where TRequest : SnapshotRequest
    {
        var (snapshot, problem) = await TakeAsync(http, request, cancellation);
        return snapshot is null ? (null, problem) : (View(request, snapshot, address.Of(http.Request)), null);
    }

    private async ValueTask<(Snapshot? Snapshot, Problem? Problem)> TakeAsync<TRequest>(
        HttpContext http, TRequest request, CancellationToken cancellation)
        where TRequest : SnapshotRequest
    {
        var faults = QueryRules<TRequest>.Faults(http.Request).ToList();
        faults.AddRange(services.GetRequiredService<IValidator<TRequest>>().Validate(request).Errors
            .Select(error => (JsonNamingPolicy.CamelCase.ConvertName(error.PropertyName), error.ErrorMessage)));
        return faults.Count > 0 ? (null, Problem.Invalid(faults)) : await knowledge.TakeAsync(request, cursor: null, cancellation);
    }

    /// <summary>What a page sees of a snapshot.</summary>
    private static PageView View(SnapshotRequest request, Snapshot snapshot, string origin) => new(snapshot.Kb, snapshot.Day, origin)
    {
        AsOf = request.AsOf is not null && Days.TryParse(request.AsOf, out var day) ? day : null,
        Revision = request.Revision is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null,
    };

    private async Task SendAsync(HttpContext http, Reply<PageContent> reply, Snapshot snapshot)
    {
        if (reply.Problem is { } problem)
        {
            await problem.WriteAsync(http);
        }
        else if (reply.MovedTo is { } path)
        {
            http.Move(PagePaths.Of(path));
        }
        else
        {
            var (bytes, form) = await reply.Body!.MakeAsync(renderer);
            var answer = new Answer(bytes, snapshot.Kb.Revision, form: form);
            Knowledge.Keep(address.KeyOf(http), answer, snapshot);
            await answer.WriteAsync(http, HttpMethods.IsHead(http.Request.Method));
        }
    }
}
