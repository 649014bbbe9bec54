using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace MyelomaKb.Data.Paging;

/// <summary>
/// Reads one page of a list. A page begins after a position in the order of the list and not after a number of rows, so that the cost
/// does not grow with the page's distance from the start, and rows that are added or removed meanwhile shift nothing.
/// </summary>
internal static class KeysetPage
{
    /// <summary>The page; null where its position is none of this list.</summary>
    /// <param name="list">Every row of the list, in its order.</param>
    /// <param name="page">Which page.</param>
    /// <param name="after">Narrows the list to what follows a position.</param>
    /// <param name="positionOf">The position of a row.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static Task<ListPage<TRow>?> ReadAsync<TRow, TPosition>(
        IQueryable<TRow> list,
        PageRequest page,
        Func<IQueryable<TRow>, TPosition, IQueryable<TRow>> after,
        Func<TRow, TPosition> positionOf,
        CancellationToken cancellationToken)
        where TPosition : IParsable<TPosition> =>
        ReadAsync(list, page, after, rows => rows, positionOf, cancellationToken);

    /// <summary>The page, its rows with what else belongs to an item, in one query.</summary>
    public static async Task<ListPage<TItem>?> ReadAsync<TRow, TItem, TPosition>(
        IQueryable<TRow> list,
        PageRequest page,
        Func<IQueryable<TRow>, TPosition, IQueryable<TRow>> after,
        Func<IQueryable<TRow>, IQueryable<TItem>> select,
        Func<TItem, TPosition> positionOf,
        CancellationToken cancellationToken)
        where TPosition : IParsable<TPosition>
    {
        var rest = list;
        if (page.After is { } text)
        {
            if (!TPosition.TryParse(text, CultureInfo.InvariantCulture, out var position))
            {
                return null;
            }

            rest = after(list, position);
        }

        // One more than asked for tells whether there is a next page.
        var items = await select(rest.Take(page.Limit + 1)).ToListAsync(cancellationToken);
        var total = await list.CountAsync(cancellationToken);
        return items.Count <= page.Limit
            ? new ListPage<TItem>(items, null, total)
            : new ListPage<TItem>(
                items[..page.Limit], Convert.ToString(positionOf(items[page.Limit - 1]), CultureInfo.InvariantCulture), total);
    }
}
