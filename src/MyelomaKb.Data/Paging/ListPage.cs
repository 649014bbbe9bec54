namespace MyelomaKb.Data.Paging;

/// <summary>One page of a list.</summary>
/// <param name="Items">The items of the page.</param>
/// <param name="Next">The position of the last item where more follow; otherwise null.</param>
/// <param name="Total">How many items the whole list has.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Items, string? Next, int Total)
{
    /// <summary>The same page, with its items in another form.</summary>
    public ListPage<TOther> Select<TOther>(Func<T, TOther> form) => new([.. Items.Select(form)], Next, Total);
}
