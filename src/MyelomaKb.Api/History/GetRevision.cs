using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;

namespace MyelomaKb.Api.History;

/// <summary>One revision, by its number.</summary>
public static class GetRevision
{
    /// <summary>Which revision.</summary>
    public sealed record Request
    {
        /// <summary>The revision's number.</summary>
        [FromRoute(Name = "number")]
        public required string Number { get; init; }
    }

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(request => request.Number).SetValidator(new WholeNumberRule<Request>(1, int.MaxValue));
    }

    public static async Task<Reply<PublicationResponse>> HandleAsync(Request request, HistoryView view, CancellationToken cancellation)
    {
        var number = int.Parse(request.Number, CultureInfo.InvariantCulture);
        return number <= view.UpTo && await view.Log.FindAsync(number, cancellation) is { } record
            ? new PublicationResponse(record, view.Kb)
            : Problem.Of(ProblemTypes.NoSuchRevision, $"Revision {number} has not been published; the newest is {view.UpTo}.");
    }
}
