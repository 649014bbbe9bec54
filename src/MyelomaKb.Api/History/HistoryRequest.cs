using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MyelomaKb.Api.Answering;
using MyelomaKb.Api.Validation;

namespace MyelomaKb.Api.History;

/// <summary>What every list of the history can be asked: how many items, and from where on.</summary>
public abstract record HistoryRequest
{
    /// <summary>How many items to answer at most: 1 to 500, 50 if left out.</summary>
    [FromQuery(Name = "limit")]
    public string? Limit { get; init; }

    /// <summary>The `next` of the page before. A walk through pages stays at the revision that was the newest when it began.</summary>
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }
}

/// <summary>Checks what every list of the history can be asked.</summary>
public abstract class HistoryValidator<TRequest> : AbstractValidator<TRequest>
    where TRequest : HistoryRequest
{
    protected HistoryValidator() =>
        RuleFor(request => request.Limit).SetValidator(new WholeNumberRule<TRequest>(1, Paging.LargestLimit));
}
