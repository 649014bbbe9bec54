using MyelomaKb.Api.Allowances;
using MyelomaKb.Data.Keys;

namespace MyelomaKb.Api.ApiKeys;

/// <summary>A key as this process holds it: what is known of it, and what was taken with it.</summary>
public sealed class HeldKey(ApiKey key)
{
    private ApiKey _key = key;
    private int _usedOn = key.LastUsedOn?.DayNumber ?? -1;

    /// <summary>What is known of the key.</summary>
    public ApiKey Key => Volatile.Read(ref _key);

    /// <summary>What was taken of the quotas with this key, in this process.</summary>
    public Allowance Allowance { get; } = new();

    /// <summary>The last day on which it was used, here or as far as others wrote it down.</summary>
    public DateOnly? LastUsedOn => Volatile.Read(ref _usedOn) is var day and >= 0 ? DateOnly.FromDayNumber(day) : null;

    /// <summary>Takes over what is known now.</summary>
    public void Update(ApiKey key)
    {
        Volatile.Write(ref _key, key);
        if (key.LastUsedOn is { } day)
        {
            Use(day);
        }
    }

    /// <summary>Notes a use; true where it is the first one on that day that this process knows of.</summary>
    public bool Use(DateOnly day)
    {
        var before = Volatile.Read(ref _usedOn);
        return before < day.DayNumber && Interlocked.CompareExchange(ref _usedOn, day.DayNumber, before) == before;
    }
}

/// <summary>What came of checking a key.</summary>
public enum KeyCheck
{
    /// <summary>It is good.</summary>
    Good,

    /// <summary>It is no key, or not a good one.</summary>
    Refused,

    /// <summary>Nothing is known of it here; the database may know it.</summary>
    NotHeld,
}
