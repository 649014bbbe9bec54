namespace MyelomaKb.Domain.Common;

/// <summary>The id of an entry of one kind: a lower-case slug that never changes once published. A name, not data.</summary>
public readonly record struct Id<TEntry>(string Value) : IComparable<Id<TEntry>>, ITypedId
{
    Type ITypedId.EntryType => typeof(TEntry);

    public int CompareTo(Id<TEntry> other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    public static bool operator <(Id<TEntry> left, Id<TEntry> right) => left.CompareTo(right) < 0;

    public static bool operator <=(Id<TEntry> left, Id<TEntry> right) => left.CompareTo(right) <= 0;

    public static bool operator >(Id<TEntry> left, Id<TEntry> right) => left.CompareTo(right) > 0;

    public static bool operator >=(Id<TEntry> left, Id<TEntry> right) => left.CompareTo(right) >= 0;
}

/// <summary>An id, whatever the kind of its entry.</summary>
internal interface ITypedId
{
    /// <summary>The id as plain text.</summary>
    string Value { get; }

    /// <summary>The record of the entries that have such ids.</summary>
    Type EntryType { get; }
}
