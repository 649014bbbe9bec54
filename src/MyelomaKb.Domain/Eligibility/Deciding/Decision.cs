namespace MyelomaKb.Domain.Eligibility.Deciding;

/// <summary>Whether some patient meets criteria, and one who does.</summary>
/// <param name="IsPossible">True or false where it is decided; null where that took too many steps.</param>
/// <param name="Witness">A patient who meets them, where there is one.</param>
public sealed record Decision(bool? IsPossible, Witness? Witness = null)
{
    /// <summary>Nobody can meet them.</summary>
    public static Decision Impossible { get; } = new(false);

    /// <summary>It took too many steps.</summary>
    public static Decision NotDecided { get; } = new((bool?)null);
}
