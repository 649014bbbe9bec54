using System.Net.Sockets;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.EntityFrameworkCore;
using MyelomaKb.Api.Hosting;
using MyelomaKb.Api.Problems;
using Npgsql;

namespace MyelomaKb.Api.People;

/// <summary>Stands before all that editors do: without a database there is nothing to ask, and an outage gets a plain answer.</summary>
public sealed class AdminDoor(RequestDelegate next, Database database, ILogger<AdminDoor> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (database.Source is null)
        {
            await Unavailable("The database is being got ready.").WriteAsync(http);
            return;
        }

        try
        {
            await next(http);
        }
        catch (Exception fault) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested && IsOutage(fault))
        {
            var reason = (fault as PostgresException)?.SqlState ?? fault.GetType().Name;
            log.LogWarning("Editing fails: the database does not answer ({Fault}).", reason);
            http.Response.Clear();
            await Unavailable("The database does not answer. Nothing is known of a write that was under way.").WriteAsync(http);
        }
    }

    private static Problem Unavailable(string detail) => Problem.Of(ProblemTypes.DatabaseUnavailable, detail) with { RetryAfter = 5 };

    // Refused statements are our own faults; what the server says of itself (full, stopping, read only) and a lost line are not.
    private static bool IsOutage(Exception fault) => fault switch
    {
        PostgresException { SqlState: [_, _, ..] state } => state[..2] is "08" or "53" or "57" or "58" || state == "25006",
        NpgsqlException or TimeoutException or SocketException => true,
        DbUpdateException { InnerException: { } inner } => IsOutage(inner),
        InvalidOperationException { InnerException: { } inner } => IsOutage(inner),
        _ => false,
    };
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
                ? Problem.Of(ProblemTypes.SecondFactorMissing, "Take up an authenticator app: POST /v1/admin/me/authenticator.")
                : Problem.Of(ProblemTypes.Forbidden, "You are known, and lack the role or the scope that this takes.")).WriteAsync(context);
        }

        context.Response.Headers.WWWAuthenticate = "Bearer realm=\"MyelomaKb\"";
        return Problem.Of(
            ProblemTypes.Unauthorized,
            "Sign in at POST /v1/admin/sign-in, or send a person's key or token that is still good: `Authorization: Bearer …`.")
            .WriteAsync(context);
    }
}
