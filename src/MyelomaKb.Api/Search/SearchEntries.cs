using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Data.Searching;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Searching;

namespace MyelomaKb.Api.Search;

/// <summary>The entries of any kind that fit a text, the best first.</summary>
public sealed class SearchEntries(SearchDesk desk, ReadPipeline pipeline)
{
    /// <summary>The kinds that can be searched for, by their names in the API.</summary>
    internal static readonly IReadOnlyList<string> KindNames = [.. SearchTexts.Kinds.Select(Wire<EntryKind>.Name)];

    /// <summary>What is searched for.</summary>
    public sealed record Request : ListRequest
    {
        /// <summary>
        /// A name, brand, code, class, combination, trial, or words of an indication or claim; misspellings are tolerated.
        /// </summary>
        [FromQuery(Name = "q")]
        public string? Q { get; init; }

        /// <summary>Only entries of these kinds; separate several with commas or repeat the parameter. `facets` still count all.</summary>
        [FromQuery(Name = "kind")]
        [ManyValues]
        public string? Kind { get; init; }
    }

    public sealed class Validator : ListValidator<Request>
    {
        public Validator(TimeProvider time)
            : base(time)
        {
            RuleFor(request => request.Q).NotNull().WithMessage("The parameter is required: what to search for.");
            RuleFor(request => request.Q).SetValidator(new NameRule<Request>("dara rvd"));
            RuleFor(request => request.Kind).SetValidator(new SomeOfRule<Request>(KindNames));
        }
    }

    public Task HandleAsync(HttpContext http, Request request, CancellationToken cancellation) =>
        pipeline.RunFetchedAsync<Request, SearchHit, SearchPage>(
            http, request, (snapshot, cursor) => FetchAsync(http, request, snapshot, cursor, cancellation), cancellation);

    private async Task<Reply<SearchPage>> FetchAsync(
        HttpContext http, Request request, Snapshot snapshot, Cursor? cursor, CancellationToken cancellation)
    {
        var question = SearchQuestion.Of(request.Q!, snapshot.Kb.Revision.Number, snapshot.Day);
        var count = snapshot.Kb.EntryCount;
        var (found, why) = await desk.TryAsync(search => search.RankAsync(question, count, cancellation), cancellation);
        if (found is null)
        {
            return Away(why!);
        }

        // The search text knows entries that cannot be served.
        List<RankedEntry> ranked = [.. found.Where(one => snapshot.Kb.Find(one.Entry) is not null)];

        var kinds = request.Kind?.Split(',').Select(name => Wire<EntryKind>.Find(name)!.Value).ToList() ?? SearchTexts.Kinds;
        var listing = Listing<RankedEntry>.Of(
            ranked.Where(one => kinds.Contains(one.Entry.Kind)), one => one.Entry.ToString(), one => one);
        var cut = Paging.Cut(listing, request, snapshot, cursor, http);
        if (cut.Problem is { } problem)
        {
            return problem;
        }

        List<EntryRef> shown = [.. cut.Body!.Items.Select(one => one.Entry)];
        (var reasons, why) = await desk.TryAsync<ILookup<EntryRef, SearchMatch>>(
            async search => await search.ReasonsAsync(question, shown, cancellation), cancellation);
        return reasons is not null
            ? new SearchPage
            {
                Facets = [.. SearchTexts.Kinds.Select(kind => new SearchFacet(kind, ranked.Count(one => one.Entry.Kind == kind)))],
                Items = [.. shown.Select(name => new SearchHit(snapshot.Kb.Find(name)!, reasons[name], snapshot))],
                Next = cut.Body.Next,
                Total = cut.Body.Total,
            }
            : Away(why!);
    }

    private static Problem Away(string why) =>
        Problem.Of(ProblemTypes.SearchUnavailable, $"{why} Search is unavailable now.") with { RetryAfter = 5 };
}
