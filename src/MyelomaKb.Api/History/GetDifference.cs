using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Data.History;

namespace MyelomaKb.Api.History;

/// <summary>What changed from one revision to another, or from one day to another.</summary>
public sealed class GetDifference(Knowledge knowledge)
{
    /// <summary>From when to when: two revisions, or two days.</summary>
    public sealed record Request : HistoryRequest
    {
        /// <summary>The earlier revision (0 is before the first), or the earlier day, YYYY-MM-DD.</summary>
        [FromQuery(Name = "from")]
        public string? From { get; init; }

        /// <summary>The later revision, or the later day; of the same kind as `from`, and not before it.</summary>
        [FromQuery(Name = "to")]
        public string? To { get; init; }
    }

    public sealed class Validator : HistoryValidator<Request>
    {
        private const string Needed = "The parameter is required: the number of a revision, or a day (YYYY-MM-DD).";

        public Validator(TimeProvider time)
        {
            RuleFor(request => request.From).NotNull().WithMessage(Needed);
            RuleFor(request => request.From).SetValidator(new MomentRule<Request>(time));
            RuleFor(request => request.To).NotNull().WithMessage(Needed);
            RuleFor(request => request.To).SetValidator(new MomentRule<Request>(time));
            RuleFor(request => request.To)
                .Must((request, to) => IsDay(request.From!) == IsDay(to!))
                .WithMessage("`from` and `to` must both be revisions, or both be days.")
                .When(HasTwoMoments);
            RuleFor(request => request.To)
                .Must((request, to) => !IsBefore(to!, request.From!))
                .WithMessage("`to` is before `from`: swap them.")
                .When(HasTwoMoments);
        }

        private static bool HasTwoMoments(Request request) => IsMoment(request.From) && IsMoment(request.To);

        // A day is neither before nor after a revision.
        private static bool IsBefore(string one, string other) =>
            Days.TryParse(one, out var day) ? Days.TryParse(other, out var otherDay) && day < otherDay
            : !IsDay(other) && Number(one) < Number(other);

        private static bool IsMoment(string? text) => text is not null && (IsDay(text) || MomentRule<Request>.IsRevision(text));
    }

    public async Task<Reply<Page<DifferenceResponse>>> HandleAsync(Request request, HistoryView view, CancellationToken cancellation)
    {
        if (Days.TryParse(request.From!, out var from) && Days.TryParse(request.To!, out var to))
        {
            var days = DayChange.Between(view.Kb, from, to);
            return Cut(Listing<DifferenceResponse>.Of(days, day => day.Approval.Slug, day => new DifferenceResponse(day)), request, view);
        }

        var (before, none) = Number(request.From!) == 0 ? (null, null) : await knowledge.AtAsync(Number(request.From!), cancellation);
        var (after, missing) = Number(request.To!) == 0 ? (null, null) : await knowledge.AtAsync(Number(request.To!), cancellation);
        if ((none ?? missing) is { } problem)
        {
            return problem;
        }

        var changes = after is null ? [] : EntryChange.Between(before, after);
        return Cut(
            Listing<DifferenceResponse>.Of(changes, change => $"{change.Entry}", change => new DifferenceResponse(change, after!)),
            request,
            view);
    }

    private static Reply<Page<DifferenceResponse>> Cut(Listing<DifferenceResponse> listing, Request request, HistoryView view) =>
        Paging.Cut(listing, request.Limit, view.After, view.Next);

    private static bool IsDay(string text) => Days.TryParse(text, out _);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
