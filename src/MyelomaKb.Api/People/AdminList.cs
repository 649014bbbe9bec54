using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Data.Paging;

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

/// <summary>Answers pages of the editors' lists.</summary>
internal static class AdminList
{
    /// <summary>The page that the request asks for, which the database cuts, or what is wrong with the request.</summary>
    public static async Task<IResult> AnswerAsync<TRequest, TEntry, TItem>(
        HttpContext http, TRequest request, Func<PageRequest, Task<ListPage<TEntry>?>> read, Func<TEntry, TItem> form)
        where TRequest : AdminListRequest
        where TItem : class
    {
        var (page, problem) = Check(http, request);
        return page is null ? Written.Failed(problem!)
            : await read(page) is { } found ? Answer(http, found.Select(form))
            : Written.Failed(Paging.ForeignCursor());
    }

    /// <summary>The same for a list that is computed, in a total order.</summary>
    public static IResult Answer<TRequest, TItem>(HttpContext http, TRequest request, Listing<TItem> listing)
        where TRequest : AdminListRequest
        where TItem : class
    {
        var (page, problem) = Check(http, request);
        if (page is null)
        {
            return Written.Failed(problem!);
        }

        if ((page.After is null ? 0 : listing.After(page.After)) is not { } from)
        {
            return Written.Failed(Paging.ForeignCursor());
        }

        var (items, more) = listing.Slice(from, page.Limit);
        return Answer(http, new ListPage<TItem>(items, more, listing.Total));
    }

    private static (PageRequest? Page, Problem? Problem) Check<TRequest>(HttpContext http, TRequest request)
        where TRequest : AdminListRequest
    {
        var validator = http.RequestServices.GetRequiredService<IValidator<TRequest>>();
        List<(string, string)> faults =
        [
            .. QueryRules<TRequest>.Faults(http.Request),
            .. validator.Validate(request).Errors.Select(error => (JsonName(error.PropertyName), error.ErrorMessage)),
        ];
        if (faults.Count > 0)
        {
            return (null, Problem.Invalid(faults));
        }

        var after = request.Cursor is null ? null : Cursor.Read(http.Request, request.Cursor)?.After;
        return request.Cursor is not null && (after is null || after.Contains('\0'))
            ? (null, Paging.ForeignCursor())
            : (new PageRequest(after, Paging.LimitOf(request.Limit)), null);
    }

    private static IResult Answer<TItem>(HttpContext http, ListPage<TItem> page)
        where TItem : class
    {
        var next = page.Next is null ? null : new Cursor(0, DateOnly.MinValue, page.Next).Write(http.Request);
        if (next is not null)
        {
            http.Response.Headers.Link = Paging.LinkTo(http.Request, next);
        }

        return AdminRoutes.Now(http, new Page<TItem> { Items = page.Items, Next = next, Total = page.Total });
    }

    private static string JsonName(string property) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(property);
}
