namespace MyelomaKb.Domain.Drugs;

/// <summary>
/// One search for names that come near a text, within a bound of work: a step is one comparison of two letters, and a search that has
/// used up its steps finds nothing more. Callers choose the text, so what it can cost must not depend on it.
/// </summary>
public sealed class NearSearch
{
    /// <summary>The most steps that one search takes; a name of usual length takes a tenth of them.</summary>
    public const int MostSteps = 250_000;

    // Further away than this two long names have nothing to do with each other, and looking for more costs with every letter.
    private const int FurthestReach = 8;

    private readonly string _folded;
    private int[]? _room;
    private int _left = MostSteps;

    /// <summary>A search for what comes near the text, which is folded; a third of its letters may differ.</summary>
    public NearSearch(string folded)
        : this(folded, Math.Max(2, folded.Length / 3))
    {
    }

    /// <summary>A search for what comes so near.</summary>
    public NearSearch(string folded, int reach) => (_folded, Reach) = (folded, Math.Min(reach, FurthestReach));

    /// <summary>How many slips a name may be away.</summary>
    public int Reach { get; }

    /// <summary>The steps taken so far.</summary>
    public int Steps => MostSteps - _left;

    /// <summary>Whether the search has used up its steps.</summary>
    public bool HasEnded => _left <= 0;

    /// <summary>How many slips lie between the text and a folded name; null where it is further away, or the search has ended.</summary>
    public int? DistanceTo(string name)
    {
        if (HasEnded || Math.Abs(name.Length - _folded.Length) > Reach)
        {
            return null;
        }

        _room ??= new int[EditDistance.RoomFor(_folded.Length + Reach)];
        return EditDistance.Within(_folded, name, Reach, _room, ref _left);
    }
}
