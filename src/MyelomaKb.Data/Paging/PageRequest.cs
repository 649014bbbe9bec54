namespace MyelomaKb.Data.Paging;

/// <summary>Which page of a list to read.</summary>
/// <param name="After">The position of the last item of the page before; null for the first page.</param>
/// <param name="Limit">The maximum number of items.</param>
public sealed record PageRequest(string? After, int Limit);
