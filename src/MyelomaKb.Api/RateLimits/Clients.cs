using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using MyelomaKb.Api.Allowances;

namespace MyelomaKb.Api.RateLimits;

/// <summary>
/// The callers without a key, by address; an IPv6 network of /64 is one caller, because one subscriber has all its addresses. Holds a
/// bounded number: those that have taken nothing are forgotten first, and if that is not enough, all are.
/// </summary>
public sealed class Clients(int most)
{
    private const ulong IPv4Room = 1UL << 32;

    private readonly ConcurrentDictionary<ulong, Allowance> _held = new();
    private int _count;
    private int _sweeping;

    /// <summary>How many callers are held.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>What the caller at that address has taken.</summary>
    public Allowance Of(IPAddress? address, long now) => Of(KeyOf(address), now);

    /// <summary>What the caller of that number has taken.</summary>
    internal Allowance Of(ulong key, long now) => _held.TryGetValue(key, out var held) ? held : Add(key, now);

    private static ulong KeyOf(IPAddress? address)
    {
        if (address is null)
        {
            return 0;
        }

        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        return address.AddressFamily == AddressFamily.InterNetwork ? IPv4Room | MemoryMarshal.Read<uint>(bytes)
            : address.IsIPv4MappedToIPv6 ? IPv4Room | MemoryMarshal.Read<uint>(bytes[12..])
            : MemoryMarshal.Read<ulong>(bytes);
    }

    private Allowance Add(ulong key, long now)
    {
        var fresh = new Allowance();
        var held = _held.GetOrAdd(key, fresh);
        if (ReferenceEquals(held, fresh) && Interlocked.Increment(ref _count) > most && Interlocked.Exchange(ref _sweeping, 1) == 0)
        {
            Sweep(now, key);
            Volatile.Write(ref _sweeping, 0);
        }

        return held;
    }

    private void Sweep(long now, ulong keep)
    {
        foreach (var (key, allowance) in _held)
        {
            if (key != keep && allowance.IsWhole(now) && _held.TryRemove(key, out _))
            {
                Interlocked.Decrement(ref _count);
            }
        }

        // A sweep looks at everyone, so it must make room for many before the next one.
        if (Count > most - (most / 8))
        {
            foreach (var key in _held.Keys.Where(key => key != keep))
            {
                if (_held.TryRemove(key, out _))
                {
                    Interlocked.Decrement(ref _count);
                }
            }
        }
    }
}
