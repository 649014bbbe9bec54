using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using MyelomaKb.Api.Http.Problems;

namespace MyelomaKb.Api.Http.Reading;

/// <summary>Cuts a list into pages.</summary>
public static class Paging
{
    /// <summary>The most entries that one page can have.</summary>
    public const int LargestLimit = 500;

    /// <summary>How many entries a page has where nobody says.</summary>
    public const int DefaultLimit = 50;

    /// <summary>How many entries a text asks for; the usual number where there is none.</summary>
    public static int LimitOf(string? limit) => limit is null ? DefaultLimit : int.Parse(limit, CultureInfo.InvariantCulture);

    /// <summary>The page that the request asks for, with a Link header to the next one.</summary>
    public static Reply<Page<TItem>> Cut<TItem>(
        Listing<TItem> listing, ListRequest request, Snapshot snapshot, Cursor? cursor, HttpContext http) =>
        Cut(listing, request.Limit, cursor?.After, after =>
            new Cursor(snapshot.Kb.Revision.Number, snapshot.Day, after).Write(http.Request));

    /// <summary>The page after an entry (the first, after none); the caller makes the cursor that leads on.</summary>
    public static Reply<Page<TItem>> Cut<TItem>(Listing<TItem> listing, string? limit, string? after, Func<string, string> cursorAfter)
    {
        var from = after is null ? 0 : listing.After(after);
        if (from is null)
        {
            return ForeignCursor();
        }

        var (items, more) = listing.Slice(from.Value, LimitOf(limit));
        return new Page<TItem> { Items = items, Next = more is null ? null : cursorAfter(more), Total = listing.Total };
    }

    /// <summary>The address of the next page, as a Link header has it.</summary>
    public static string LinkTo(HttpRequest request, string next)
    {
        var query = request.Query.Where(pair => pair.Key != "cursor")
            .SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value)))
            .Append(KeyValuePair.Create<string, string?>("cursor", next));
        return $"<{QueryHelpers.AddQueryString(request.Path.ToUriComponent(), query)}>; rel=\"next\"";
    }

    /// <summary>A cursor that was not made here, or for another list.</summary>
    public static Problem ForeignCursor() =>
        Problem.Invalid("cursor", "The cursor does not belong to this list. Use `next` from a page with the same path and parameters.");
}
