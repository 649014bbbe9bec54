using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Api.Allowances;
using MyelomaKb.Api.RateLimits;

namespace MyelomaKb.Api.People;

/// <summary>
/// Where somebody who is signed in sends a secret, it counts for the account too, beside the address. Stands after authentication.
/// </summary>
public sealed class AccountLimit(RequestDelegate next, AccountQuotas accounts)
{
    public Task InvokeAsync(HttpContext http)
    {
        var request = http.Request;
        return LimitKinds.Of(request.Method, request.Path.Value ?? "") == LimitKind.SignIn && Principals.IdOf(http.User) is { } person
            && accounts.Take(http, LimitKind.SignIn, person.ToString()) is { } refused
            ? refused.WriteAsync(http)
            : next(http);
    }
}
