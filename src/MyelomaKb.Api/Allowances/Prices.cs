namespace MyelomaKb.Api.Allowances;

/// <summary>
/// What a request costs in units. A unit buys the work of one usual request; what takes more work costs more, and it is taken before the
/// work is done.
/// </summary>
public static class Prices
{
    /// <summary>The bytes of a body that one more unit is taken for.</summary>
    public const int BytesPerUnit = 8 * 1024;

    /// <summary>
    /// A line of a batch costs a tenth of a unit beside its bytes: it is computed in a tenth of the time that a request takes.
    /// </summary>
    public const int LinesPerUnit = 10;

    private const long UnknownLength = 64 * 1024;

    /// <summary>
    /// What is taken before anything is read: one unit, and for an assessment one more for each whole 8 KB of its body. The lines of a
    /// batch pay for themselves.
    /// </summary>
    public static int OnEntry(LimitKind kind, string path, long? contentLength) =>
        kind == LimitKind.Eligibility && !LimitKinds.IsBatch(path) ? OfBody(contentLength) : 1;

    /// <summary>What the body of an assessment costs; one of unknown length as much as the longest.</summary>
    public static int OfBody(long? length) => 1 + (int)(Math.Min(length ?? UnknownLength, UnknownLength) / BytesPerUnit);

    /// <summary>What it costs to search for what unknown names may mean: one unit a name.</summary>
    public static int OfUnknownNames(int names) => names;
}

/// <summary>What the lines of a batch cost: parts of units add up until a whole one is due. The first unit was taken on entry.</summary>
internal sealed class BatchPrice
{
    private long _bytes = -Prices.BytesPerUnit;

    /// <summary>The units that are due with a line of so many bytes and so many unknown names.</summary>
    public int Of(long bytes, int unknownNames)
    {
        _bytes += bytes + (Prices.BytesPerUnit / Prices.LinesPerUnit);
        var due = (int)Math.Max(0, _bytes / Prices.BytesPerUnit);
        _bytes -= (long)due * Prices.BytesPerUnit;
        return due + Prices.OfUnknownNames(unknownNames);
    }
}
