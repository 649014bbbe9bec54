using Microsoft.AspNetCore.Http.Features;
using MyelomaKb.Api.Keys;
using MyelomaKb.Api.Observing;

namespace MyelomaKb.Api.Limiting;

/// <summary>
/// The first thing that a request meets: its key is checked, its cost is taken, and on its way out its time is measured. One look at
/// the clock serves both; on the way of a held answer nothing is allocated and nothing is locked.
/// </summary>
public sealed class FrontDoor(
    RequestDelegate next, Clients clients, Quotas quotas, KeyRing keys, Latencies latencies, KbMetrics metrics, TimeProvider time)
{
    public Task InvokeAsync(HttpContext http)
    {
        var now = time.GetTimestamp();
        var way = EnterAsync(http, now);
        if (!way.IsCompletedSuccessfully)
        {
            return FinishAsync(way, http, now);
        }

        latencies.Record(http, time.GetTimestamp() - now);
        return way;
    }

    private async Task FinishAsync(Task way, HttpContext http, long from)
    {
        await way;
        latencies.Record(http, time.GetTimestamp() - from);
    }

    private Task EnterAsync(HttpContext http, long now)
    {
        var request = http.Features.GetRequiredFeature<IHttpRequestFeature>();
        if (LimitKinds.Of(request.Method, request.Path) is not { } kind)
        {
            return next(http);
        }

        var cost = kind == LimitKind.Default ? 1 : LimitKinds.CostOf(kind, request.Headers.ContentLength);
        return request.Headers.Authorization.Count == 0 || kind == LimitKind.Keys || IsOfPerson(request)
            ? TakeAsync(http, kind, quotas.For(kind, keyed: false), Client(http, now), cost, now, show: kind != LimitKind.Default)
            : EnterWithKeyAsync(http, kind, request.Headers.Authorization.ToString(), cost, now);
    }

    /// <summary>Tokens of people mean nothing here: they count as their address, and whoever knows people looks at them.</summary>
    private static bool IsOfPerson(IHttpRequestFeature request) =>
        LimitKinds.IsAdmin(request.Path) && !KeyText.IsKey(request.Headers.Authorization.ToString());

    private Task EnterWithKeyAsync(HttpContext http, LimitKind kind, string authorization, int cost, long now)
    {
        var (check, key) = keys.Find(authorization);
        return check == KeyCheck.Good
            ? EnterWithKeyAsync(http, kind, key!, cost, now)
            : AskAsync(http, kind, authorization, check, cost, now);
    }

    private Task EnterWithKeyAsync(HttpContext http, LimitKind kind, HeldKey key, int cost, long now)
    {
        http.Features.Set(key);
        return TakeAsync(http, kind, quotas.For(kind, keyed: true), key.Allowance, cost, now, show: true);
    }

    /// <summary>A key that is not held is the address's business: it pays for asking, so that guessing is slow.</summary>
    private async Task AskAsync(HttpContext http, LimitKind kind, string authorization, KeyCheck check, int cost, long now)
    {
        var (quota, client) = (quotas.For(LimitKind.Default, keyed: false), Client(http, now));
        if (!quota.TryTake(ref client.Due(LimitKind.Default), now, 1))
        {
            await RefuseAsync(http, quota, client, LimitKind.Default, 1, now);
            return;
        }

        HeldKey? key = null;
        if (check == KeyCheck.NotHeld)
        {
            (check, key) = await keys.LookUpAsync(authorization, http.RequestAborted);
        }

        await (check switch
        {
            KeyCheck.Good => EnterWithKeyAsync(http, kind, key!, cost, now),
            KeyCheck.NotHeld => Refusals.KeysUnavailableAsync(http),
            _ => Refusals.UnauthorizedAsync(http),
        });
    }

    private Allowance Client(HttpContext http, long now) => clients.Of(http.Features.Get<IHttpConnectionFeature>()?.RemoteIpAddress, now);

    private Task TakeAsync(HttpContext http, LimitKind kind, Quota quota, Allowance allowance, int cost, long now, bool show)
    {
        if (!quota.TryTake(ref allowance.Due(kind), now, cost))
        {
            return RefuseAsync(http, quota, allowance, kind, cost, now);
        }

        var headers = http.Response.Headers;
        headers["RateLimit-Policy"] = quota.PolicyField;
        if (show)
        {
            var due = Volatile.Read(ref allowance.Due(kind));
            headers["RateLimit"] = quota.LimitField(quota.Left(due, now), quota.SecondsUntilWhole(due, now));
        }

        return next(http);
    }

    private Task RefuseAsync(HttpContext http, Quota quota, Allowance allowance, LimitKind kind, int cost, long now)
    {
        metrics.Refused(quota.Name);
        var due = Volatile.Read(ref allowance.Due(kind));
        return Refusals.TooManyAsync(http, quota, quota.Left(due, now), quota.SecondsUntil(cost, due, now));
    }
}
