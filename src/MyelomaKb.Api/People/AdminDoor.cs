using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Authorization.Policy;
using MyelomaKb.Api.Hosting;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Data.Outages;

namespace MyelomaKb.Api.People;

/// <summary>Stands before all that editors do: without a database there is nothing to ask.</summary>
public sealed class AdminDoor(RequestDelegate next, Database database)
{
    public Task InvokeAsync(HttpContext http) => database.Source is null
        ? (Problem.Of(ProblemTypes.DatabaseUnavailable, Outage.Starting.Detail) with { RetryAfter = 5 }).WriteAsync(http)
        : next(http);
}

/// <summary>Writes the refusals of the policies as problems.</summary>
public sealed class PolicyRefusals : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            return next(context);
        }

        if (authorizeResult.Forbidden)
        {
            var isDormant = policy.Requirements.OfType<RolesAuthorizationRequirement>()
                .Any(one => one.AllowedRoles.Any(role => Principals.IsDormant(context.User, role)));
            return (isDormant
                ? Problem.Of(ProblemTypes.SecondFactorMissing, "Set up an authenticator app: POST /v1/admin/me/authenticator.")
                : Problem.Of(
                    ProblemTypes.Forbidden, "Your account lacks the role, or your key the scope, that this requires.")).WriteAsync(context);
        }

        context.Response.Headers.WWWAuthenticate = "Bearer realm=\"MyelomaKb\"";
        return Problem.Of(
            ProblemTypes.Unauthorized,
            "Sign in at POST /v1/admin/sign-in, or send a valid key or token of an account: `Authorization: Bearer …`.")
            .WriteAsync(context);
    }
}
