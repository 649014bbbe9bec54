using MyelomaKb.Api.ApiKeys;
using MyelomaKb.Api.Observing;
using MyelomaKb.Api.Allowances;

namespace MyelomaKb.Api.RateLimits;

/// <summary>
/// Takes further units for a request that goes on after the front door, once it is known how much work it is. A stream that has none left
/// is not refused but waits, so it runs as fast as its quota allows.
/// </summary>
public sealed class Meter(Clients clients, Quotas quotas, Exemption exemption, KbMetrics metrics, TimeProvider time)
{
    /// <summary>Takes the units if they are left.</summary>
    public bool TryTake(HttpContext http, LimitKind kind, int cost)
    {
        if (cost == 0 || IsExempt(http, kind))
        {
            return true;
        }

        var (quota, allowance) = Of(http, kind);
        return quota.TryTake(ref allowance.Due(kind), time.GetTimestamp(), cost);
    }

    /// <summary>
    /// Takes the units beside those that the request has paid, or answers it with a 429. A request that costs more than there is in a
    /// window takes all.
    /// </summary>
    public async Task<bool> TakeOrRefuseAsync(HttpContext http, LimitKind kind, int cost, int paid)
    {
        var (quota, allowance) = Of(http, kind);
        if (TryTake(http, kind, Math.Clamp(quota.Units - paid, 0, cost)))
        {
            return true;
        }

        metrics.Refused(quota.Name);
        var (due, now) = (Volatile.Read(ref allowance.Due(kind)), time.GetTimestamp());
        await Refusals.TooManyAsync(http, quota, quota.Left(due, now), quota.SecondsUntil(cost + paid, due, now));
        return false;
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

    private bool IsExempt(HttpContext http, LimitKind kind) =>
        exemption.Holds(http.Connection.RemoteIpAddress, http.Request.Headers, kind);

    private (Quota Quota, Allowance Allowance) Of(HttpContext http, LimitKind kind) => http.Features.Get<HeldKey>() is { } key
        ? (quotas.For(kind, keyed: true), key.Allowance)
        : (quotas.For(kind, keyed: false), clients.Of(http.Connection.RemoteIpAddress, time.GetTimestamp()));
}
