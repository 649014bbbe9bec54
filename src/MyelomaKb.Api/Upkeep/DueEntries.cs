using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Api.People;
using MyelomaKb.Data.Upkeep;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Documents;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Domain.Upkeep;

namespace MyelomaKb.Api.Upkeep;

/// <summary>Which entries to list as due.</summary>
public sealed record DueRequest : AdminListRequest
{
    /// <summary>Entries that are due by this day; today (UTC) if omitted.</summary>
    [FromQuery(Name = "by")]
    public string? By { get; init; }

    /// <summary>Only entries of these kinds; separate several with commas or repeat the parameter.</summary>
    [FromQuery(Name = "kind")]
    [ManyValues]
    public string? Kind { get; init; }

    /// <summary>Only entries of this risk.</summary>
    [FromQuery(Name = "risk")]
    public string? Risk { get; init; }

    /// <summary>Checks all of it.</summary>
    internal new sealed class Validator : AbstractValidator<DueRequest>
    {
        public Validator()
        {
            RuleFor(request => request.Limit).SetValidator(new WholeNumberRule<DueRequest>(1, Paging.LargestLimit));
            RuleFor(request => request.By).SetValidator(new DayRule<DueRequest>(Days.First, () => DateOnly.MaxValue, "9999-12-31"));
            RuleFor(request => request.Kind).SetValidator(new SomeOfRule<DueRequest>(Wire<EntryKind>.All));
            RuleFor(request => request.Risk).SetValidator(new OneOfRule<DueRequest>(Wire<ReviewRisk>.All));
        }
    }
}

/// <summary>An entry that is due to be compared with its sources again.</summary>
public sealed record DueResponse
{
    /// <summary>The kind of the entry.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>The entry's id.</summary>
    public required string Id { get; init; }

    /// <summary>The entry's URL; for a label, the URL of its drug.</summary>
    public required string Link { get; init; }

    /// <summary>The risk if the entry is wrong; the higher, the sooner it is due.</summary>
    public required ReviewRisk Risk { get; init; }

    /// <summary>When it was last compared with its sources; absent if never.</summary>
    public DateOnly? ReviewedOn { get; init; }

    /// <summary>When it is due; at once if absent.</summary>
    public DateOnly? ReviewDueOn { get; init; }

    /// <summary>How many tasks about the entry are open.</summary>
    public required int OpenTasks { get; init; }
}

/// <summary>Lists what is due: entries whose review is over, and entries with open tasks, the riskiest and the oldest first.</summary>
internal static class DueEntries
{
    public static async Task<IResult> ListAsync(
        [AsParameters] DueRequest request, HttpContext http, Knowledge knowledge, Write write, CancellationToken cancellation)
    {
        if (knowledge.Newest is not { } kb)
        {
            return Written.Failed(Problem.Of(ProblemTypes.NotReady, "Nothing is loaded yet.") with { RetryAfter = 2 });
        }

        var kinds = request.Kind?.Split(',');
        var until = Days.TryParse(request.By ?? "", out var day) ? day : knowledge.Today;
        await write.Connection.OpenAsync(cancellation);
        var open = await ReviewTasks.CountOpenAsync(write.Connection, cancellation);
        var due =
            from entry in kb.Entries
            let review = ReviewPlan.Of(kb, entry, knowledge.Today)
            let openTasks = open.GetValueOrDefault(new EntryRef(entry.Kind, entry.Slug))
            where review.IsDueBy(until) || openTasks > 0
            where kinds is null || kinds.Contains(Wire<EntryKind>.Name(entry.Kind))
            where request.Risk is null || Wire<ReviewRisk>.Name(review.Risk) == request.Risk
            orderby review.Risk, review.DueOn, entry.Kind, entry.Slug
            select new DueResponse
            {
                Kind = entry.Kind,
                Id = entry.Slug,
                Link = LinkOf(entry),
                Risk = review.Risk,
                ReviewedOn = review.ReviewedOn,
                ReviewDueOn = review.DueOn,
                OpenTasks = openTasks,
            };
        return AdminList.Answer(http, request, Listing<DueResponse>.Of(due, one => $"{one.Kind}:{one.Id}", one => one));
    }

    /// <summary>Where an entry can be read; the kinds without a room of their own by what they belong to.</summary>
    public static string LinkOf(EntryKind kind, string slug) => kind is EntryKind.Condition or EntryKind.Label
        ? "/v1/eligibility/vocabulary"
        : $"/v1/{EntryKinds.Of(kind).Plural}/{slug}";

    private static string LinkOf(Entry entry) =>
        entry is Domain.Drugs.Label label ? LinkOf(EntryKind.Drug, label.Drug.Value) : LinkOf(entry.Kind, entry.Slug);
}
