using MyelomaKb.Api.Keys;

namespace MyelomaKb.Api.Limiting;

/// <summary>
/// Takes further units for a request that goes on after the front door, such as a stream. Whoever has none left is not refused but
/// waits, so a stream runs as fast as its quota allows.
/// </summary>
public sealed class Meter(Clients clients, Quotas quotas, TimeProvider time)
{
    /// <summary>Takes the units if they are left.</summary>
    public bool TryTake(HttpContext http, LimitKind kind, int cost)
    {
        var (quota, allowance) = Of(http, kind);
        return quota.TryTake(ref allowance.Due(kind), time.GetTimestamp(), cost);
    }

    /// <summary>Takes the units as soon as they are left.</summary>
    public async Task TakeAsync(HttpContext http, LimitKind kind, int cost, CancellationToken cancellation)
    {
        var (quota, allowance) = Of(http, kind);
        for (var now = time.GetTimestamp(); !quota.TryTake(ref allowance.Due(kind), now, cost); now = time.GetTimestamp())
        {
            await Task.Delay(quota.TimeUntil(cost, Volatile.Read(ref allowance.Due(kind)), now), time, cancellation);
        }
    }

    private (Quota Quota, Allowance Allowance) Of(HttpContext http, LimitKind kind) => http.Features.Get<HeldKey>() is { } key
        ? (quotas.For(kind, keyed: true), key.Allowance)
        : (quotas.For(kind, keyed: false), clients.Of(http.Connection.RemoteIpAddress, time.GetTimestamp()));
}
