using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Api.Http.Writing;

namespace MyelomaKb.Api.People;

/// <summary>What every list of the editors' part can be asked.</summary>
public record AdminListRequest
{
    /// <summary>The maximum number of items in the response: 1 to 500; 50 if omitted.</summary>
    [FromQuery(Name = "limit")]
    public string? Limit { get; init; }

    /// <summary>The `next` of the previous page.</summary>
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    /// <summary>Checks the limit.</summary>
    internal sealed class Validator : AbstractValidator<AdminListRequest>
    {
        public Validator() => RuleFor(request => request.Limit).SetValidator(new WholeNumberRule<AdminListRequest>(1, Paging.LargestLimit));
    }
}

/// <summary>Answers pages of lists that are read from the database anew each time, in a total order.</summary>
internal static class AdminList
{
    /// <summary>The page that the request asks for, or what is wrong with the request.</summary>
    public static IResult Answer<TRequest, TItem>(HttpContext http, TRequest request, Listing<TItem> listing)
        where TRequest : AdminListRequest
        where TItem : class
    {
        var validator = http.RequestServices.GetRequiredService<IValidator<TRequest>>();
        List<(string, string)> faults =
        [
            .. QueryRules<TRequest>.Faults(http.Request),
            .. validator.Validate(request).Errors.Select(error => (JsonName(error.PropertyName), error.ErrorMessage)),
        ];
        var from = request.Cursor is null ? 0
            : Cursor.Read(http.Request, request.Cursor) is { } cursor ? listing.After(cursor.After)
            : null;
        if (faults.Count > 0 || from is null)
        {
            return Written.Failed(faults.Count > 0 ? Problem.Invalid(faults) : Paging.ForeignCursor());
        }

        var limit = request.Limit is null ? Paging.DefaultLimit : int.Parse(request.Limit, CultureInfo.InvariantCulture);
        var (items, more) = listing.Slice(from.Value, limit);
        var next = more is null ? null : new Cursor(0, DateOnly.MinValue, more).Write(http.Request);
        if (next is not null)
        {
            http.Response.Headers.Link = Paging.LinkTo(http.Request, next);
        }

        return AdminRoutes.Now(http, new Page<TItem> { Items = items, Next = next, Total = listing.Total });
    }

    private static string JsonName(string property) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(property);
}
