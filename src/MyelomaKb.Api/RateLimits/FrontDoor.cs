using Microsoft.AspNetCore.Http.Features;
using MyelomaKb.Api.ApiKeys;
using MyelomaKb.Api.Observing;
using MyelomaKb.Api.Allowances;

namespace MyelomaKb.Api.RateLimits;

/// <summary>
/// The first thing that a request meets: its key is checked and its cost is taken. On the way of a held answer nothing is allocated and
/// nothing is locked.
/// </summary>
public sealed class FrontDoor(
    RequestDelegate next, Clients clients, Quotas quotas, Exemption exemption, AccountQuotas accounts, KeyRing keys,
    KbMetrics metrics, TimeProvider time)
{
    public Task InvokeAsync(HttpContext http)
    {
        var request = http.Features.GetRequiredFeature<IHttpRequestFeature>();
        if (LimitKinds.Of(request.Method, request.Path) is not { } kind)
        {
            return next(http);
        }

        var now = time.GetTimestamp();
        var visit = new Visit(kind, Prices.OnEntry(kind, request.Path, request.Headers.ContentLength), now, IsExempt(http, request, kind));
        var hasKey = request.Headers.Authorization.Count > 0 && kind != LimitKind.Keys && !IsOfPerson(request);
        if (hasKey && !LimitKinds.AlwaysCounts(kind))
        {
            return EnterWithKeyAsync(http, visit, request.Headers.Authorization.ToString());
        }

        return !TryTake(http, visit, quotas.For(kind, keyed: false), Client(http, now), show: kind != LimitKind.Default, out var refusal)
            ? refusal
            : hasKey ? EnterWithKeyAsync(http, visit, request.Headers.Authorization.ToString()) : next(http);
    }

    /// <summary>Tokens of people mean nothing here: they count by address, and authentication checks them later.</summary>
    private static bool IsOfPerson(IHttpRequestFeature request) =>
        LimitKinds.IsAdmin(request.Path) && !KeyText.IsKey(request.Headers.Authorization.ToString());

    private bool IsExempt(HttpContext http, IHttpRequestFeature request, LimitKind kind) =>
        exemption.Holds(http.Features.Get<IHttpConnectionFeature>()?.RemoteIpAddress, request.Headers, kind);

    private Task EnterWithKeyAsync(HttpContext http, Visit visit, string authorization)
    {
        var (check, key) = keys.Find(authorization);
        return check == KeyCheck.Good ? EnterWithKeyAsync(http, visit, key!) : AskAsync(http, visit, authorization, check);
    }

    private Task EnterWithKeyAsync(HttpContext http, Visit visit, HeldKey key)
    {
        http.Features.Set(key);
        if (LimitKinds.AlwaysCounts(visit.Kind))
        {
            // The address has paid. A person's key counts for the person; where secrets are sent, whoever knows people sees to that.
            return visit.Kind == LimitKind.Flags && key.Key.PersonId is { } person
                && accounts.Take(http, visit.Kind, person.ToString()) is { } refused
                ? Refusals.SendAsync(http, refused)
                : next(http);
        }

        var quota = quotas.For(visit.Kind, keyed: true);
        return TryTake(http, visit, quota, key.Allowance, show: true, out var refusal) ? next(http) : refusal;
    }

    /// <summary>A key that is not held is the address's business: it pays for asking, so that guessing is slow.</summary>
    private async Task AskAsync(HttpContext http, Visit visit, string authorization, KeyCheck check)
    {
        var asking = visit with { Kind = LimitKind.Default, Cost = 1 };
        if (!TryTake(http, asking, quotas.For(LimitKind.Default, keyed: false), Client(http, visit.Now), show: false, out var refusal))
        {
            await refusal;
            return;
        }

        HeldKey? key = null;
        if (check == KeyCheck.NotHeld)
        {
            (check, key) = await keys.LookUpAsync(authorization, http.RequestAborted);
        }

        await (check switch
        {
            KeyCheck.Good => EnterWithKeyAsync(http, visit, key!),
            KeyCheck.NotHeld => Refusals.KeysUnavailableAsync(http),
            _ => Refusals.UnauthorizedAsync(http),
        });
    }

    private Allowance Client(HttpContext http, long now) => clients.Of(http.Features.Get<IHttpConnectionFeature>()?.RemoteIpAddress, now);

    /// <summary>Takes what the visit costs and says so in the answer; where too little is left, the refusal is on its way.</summary>
    private bool TryTake(HttpContext http, in Visit visit, Quota quota, Allowance allowance, bool show, out Task refusal)
    {
        refusal = Task.CompletedTask;
        if (visit.IsExempt)
        {
            return true;
        }

        ref var taken = ref allowance.Due(visit.Kind);
        if (!quota.TryTake(ref taken, visit.Now, visit.Cost))
        {
            refusal = RefuseAsync(http, quota, Volatile.Read(ref taken), visit);
            return false;
        }

        var headers = http.Response.Headers;
        headers["RateLimit-Policy"] = quota.PolicyField;
        if (show)
        {
            var due = Volatile.Read(ref taken);
            headers["RateLimit"] = quota.LimitField(quota.Left(due, visit.Now), quota.SecondsUntilWhole(due, visit.Now));
        }

        return true;
    }

    private Task RefuseAsync(HttpContext http, Quota quota, long due, in Visit visit)
    {
        metrics.Refused(quota.Name);
        return Refusals.TooManyAsync(http, quota, quota.Left(due, visit.Now), quota.SecondsUntil(visit.Cost, due, visit.Now));
    }

    /// <summary>What a request takes, when it came, and whether it is spared.</summary>
    private readonly record struct Visit(LimitKind Kind, int Cost, long Now, bool IsExempt);
}
