using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;

namespace MyelomaKb.Api.History;

/// <summary>What every list of the history can be asked: how many items, and from where on.</summary>
public abstract record HistoryRequest
{
    /// <summary>The maximum number of items in the response: 1 to 500; 50 if omitted.</summary>
    [FromQuery(Name = "limit")]
    public string? Limit { get; init; }

    /// <summary>The `next` of the previous page. All pages use the revision that was the newest when the first page was read.</summary>
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
