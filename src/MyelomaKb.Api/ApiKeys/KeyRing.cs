using System.Collections.Concurrent;
using System.Security.Cryptography;
using MyelomaKb.Api.Hosting;
using MyelomaKb.Data.Keys;
using MyelomaKb.Data.Outages;

namespace MyelomaKb.Api.ApiKeys;

/// <summary>
/// The keys in memory. A request with a key that is held never waits for the database, not even for one that is down; only a key that
/// is not held yet is looked up, by few requests at a time, and what was looked up in vain is remembered for a while.
/// </summary>
public sealed class KeyRing(TimeProvider time, OutageLog outages) : IDisposable
{
    private const int MostUnknown = 10_000;
    private static readonly TimeSpan UnknownFor = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, HeldKey> _held = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _unknown = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _uses = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _lookUps = new(4);
    private KeyStore? _store;

    /// <summary>Where keys are kept; null while there is no database yet.</summary>
    public KeyStore? Store => Volatile.Read(ref _store);

    /// <summary>How many keys are held.</summary>
    public int Count => _held.Count;

    /// <summary>Checks a key against what is held.</summary>
    public (KeyCheck Check, HeldKey? Key) Find(string authorization)
    {
        Span<byte> secret = stackalloc byte[KeyText.SecretLength];
        if (!KeyText.TryRead(authorization, secret, out var id))
        {
            return (KeyCheck.Refused, null);
        }

        if (!_held.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out var held))
        {
            return (KeyCheck.NotHeld, null);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(secret, hash);
        var now = time.GetUtcNow();
        if (!CryptographicOperations.FixedTimeEquals(hash, held.Key.SecretHash.Span) || !held.Key.IsGoodAt(now))
        {
            return (KeyCheck.Refused, null);
        }

        if (held.Use(DateOnly.FromDateTime(now.UtcDateTime)))
        {
            _uses[held.Key.Id] = true;
        }

        return (KeyCheck.Good, held);
    }

    /// <summary>Looks a key up that is not held, and checks it; still not held where the database does not answer.</summary>
    public async ValueTask<(KeyCheck Check, HeldKey? Key)> LookUpAsync(string authorization, CancellationToken cancellation)
    {
        var id = IdIn(authorization);
        if (_unknown.TryGetValue(id, out var until) && time.GetUtcNow() < until)
        {
            return (KeyCheck.Refused, null);
        }

        if (Store is not { } store || !await _lookUps.WaitAsync(Patience, cancellation))
        {
            return (KeyCheck.NotHeld, null);
        }

        try
        {
            var key = await store.FindAsync(id, cancellation);
            Take(key is null ? [] : [key]);
            if (!_held.ContainsKey(id))
            {
                Forget(id);
            }

            return _held.ContainsKey(id) ? Find(authorization) : (KeyCheck.Refused, null);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested && Outage.Of(fault) is not null)
        {
            outages.Note(Outage.Of(fault)!);
            return (KeyCheck.NotHeld, null);
        }
        finally
        {
            _lookUps.Release();
        }
    }

    /// <summary>Changes something in the database; the outage where that cannot be done now.</summary>
    public async Task<Outage?> TryAsync(Func<KeyStore, Task> change, CancellationToken cancellation)
    {
        if (Store is not { } store)
        {
            return Outage.Starting;
        }

        try
        {
            await change(store);
            return null;
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested && Outage.Of(fault) is not null)
        {
            var outage = Outage.Of(fault)!;
            outages.Note(outage);
            return outage;
        }
    }

    /// <summary>From now on these keys are kept there.</summary>
    public void Follow(KeyStore store) => Volatile.Write(ref _store, store);

    /// <summary>Takes over what the database says of some keys.</summary>
    public void Take(IEnumerable<ApiKey> keys)
    {
        foreach (var key in keys)
        {
            if (!key.IsGoodAt(time.GetUtcNow()))
            {
                _held.TryRemove(key.Id, out _);
            }
            else
            {
                _unknown.TryRemove(key.Id, out _);
                _held.GetOrAdd(key.Id, _ => new HeldKey(key)).Update(key);
            }
        }
    }

    /// <summary>Takes over all good keys, and lets go of every other: of a key that was removed nothing more is heard.</summary>
    public void TakeAll(IReadOnlyCollection<ApiKey> keys)
    {
        var good = keys.Select(key => key.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var id in _held.Keys.Where(id => !good.Contains(id)))
        {
            _held.TryRemove(id, out _);
        }

        Take(keys);
    }

    /// <summary>The keys that were used for the first time on a day since this was last asked; they are handed over.</summary>
    public IReadOnlyList<string> TakeUses() => [.. _uses.Keys.Where(id => _uses.TryRemove(id, out _))];

    /// <summary>Takes uses back that could not be written down.</summary>
    public void ReturnUses(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            _uses[id] = true;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _lookUps.Dispose();

    private static string IdIn(string authorization)
    {
        Span<byte> secret = stackalloc byte[KeyText.SecretLength];
        return KeyText.TryRead(authorization, secret, out var id) ? id.ToString() : "";
    }

    private void Forget(string id)
    {
        if (_unknown.Count >= MostUnknown)
        {
            _unknown.Clear();
        }

        _unknown[id] = time.GetUtcNow() + UnknownFor;
    }
}
