namespace MyelomaKb.Domain.Common;

/// <summary>
/// Cuts time at every day on which something changes. Between two cuts nothing differs, so what is known of one day of an epoch
/// holds for all its days.
/// </summary>
public sealed class Epochs
{
    private readonly DateOnly[] _starts;

    public Epochs(IEnumerable<DateOnly> days) => _starts = [.. days.Distinct().Order()];

    /// <summary>How many epochs there are: one before the first cut and one from each cut on.</summary>
    public int Count => _starts.Length + 1;

    /// <summary>The number of the day's epoch; 0 lies before the first cut.</summary>
    public int Of(DateOnly day)
    {
        var at = Array.BinarySearch(_starts, day);
        return at >= 0 ? at + 1 : ~at;
    }

    /// <summary>The first day of the epoch; the first epoch has none and answers the first day there is.</summary>
    public DateOnly Start(int epoch) => epoch == 0 ? DateOnly.MinValue : _starts[epoch - 1];

    /// <summary>The first day after the epoch, or null for the last one, which goes on.</summary>
    public DateOnly? End(int epoch) => epoch < _starts.Length ? _starts[epoch] : null;
}
