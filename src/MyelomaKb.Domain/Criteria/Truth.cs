namespace MyelomaKb.Domain.Criteria;

/// <summary>Kleene's three values. The order matters: and is the lesser, or the greater of two.</summary>
public enum Truth : byte
{
    False,
    Unknown,
    True,
}

/// <summary>Kleene's strong logic of three values.</summary>
public static class TruthLogic
{
    /// <summary>False if one is false, true if both are true, else unknown.</summary>
    public static Truth And(this Truth left, Truth right) => left < right ? left : right;

    /// <summary>True if one is true, false if both are false, else unknown.</summary>
    public static Truth Or(this Truth left, Truth right) => left > right ? left : right;

    /// <summary>True and false change places; unknown stays.</summary>
    public static Truth Negate(this Truth value) => (Truth)(2 - (byte)value);

    /// <summary>A told yes or no as a truth, an untold one as unknown.</summary>
    public static Truth FromTold(bool? told) => told switch { true => Truth.True, false => Truth.False, null => Truth.Unknown };
}
