using MyelomaKb.Api.ApiKeys;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Api.Allowances;
using MyelomaKb.Api.RateLimits;
using MyelomaKb.Data.People;

namespace MyelomaKb.Api.People.SigningIn;

/// <summary>
/// Signing in, going on, and out. Unlike other writes, a failed sign-in is counted, and one that is sent twice counts twice.
/// </summary>
internal static class SignIn
{
    public static async Task<Written> HandleAsync(
        HttpContext http, Write write, SignInCheck check, AccountQuotas accounts, CancellationToken cancellation)
    {
        if (await ReadAsync<SignInRequest>(http, write) is var (request, problem) && request is null)
        {
            return problem!;
        }

        if (accounts.Take(http, LimitKind.SignIn, $"name:{request.SignInName.ToUpperInvariant()}") is { } refused)
        {
            return refused;
        }

        var (outcome, session) = await check.RunAsync(request, cancellation);
        return outcome switch
        {
            SignInOutcome.Good => Written.Of(session!),
            SignInOutcome.CodeNeeded => Refused(http, Problem.Of(
                ProblemTypes.SecondFactorNeeded, "Send the same request again with `code` or `recoveryCode`.")),
            _ => Refused(http, Problem.Of(
                ProblemTypes.SignInRefused, "The name, password or code is wrong, or the account is locked or disabled.")),
        };
    }

    public static async Task<Written> RefreshAsync(HttpContext http, Write write, SessionMaker sessions, CancellationToken cancellation)
    {
        if (await ReadAsync<RefreshRequest>(http, write) is var (request, problem) && request is null)
        {
            return problem!;
        }

        return KeyText.Open(KeyText.RefreshPrefix, request.RefreshToken.Trim()) is { } shown
            && await RefreshAsync(shown, write, sessions, cancellation) is { } session
            ? Written.Of(session)
            : Refused(http, Problem.Of(ProblemTypes.SignInRefused, "The refresh token is no longer valid. Sign in again."));
    }

    public static async Task<Written> OutAsync(HttpContext http, Write write, CancellationToken cancellation)
    {
        if (Principals.SessionOf(http.User) is { } session)
        {
            await using var transaction = await write.BeginAsync(cancellation);
            if (await Sessions.EndAsync(write.Connection, session, write.Now, cancellation) is { } person)
            {
                await SignInTrail.EndedAsync(write, person, session, byItsPerson: true);
            }

            await transaction.CommitAsync(CancellationToken.None);
        }

        return Written.Nothing;
    }

    private static async Task<SessionResponse?> RefreshAsync(
        (string Id, byte[] SecretHash) shown, Write write, SessionMaker sessions, CancellationToken cancellation)
    {
        await using var transaction = await write.BeginAsync(cancellation);
        var session = await sessions.RefreshAsync(write.Connection, shown, cancellation);
        if (session is null
            && await Sessions.EndReusedAsync(write.Connection, shown.Id, shown.SecretHash, write.Now, cancellation) is { } person)
        {
            await SignInTrail.EndedAsync(write, person, shown.Id, byItsPerson: false);
        }

        await transaction.CommitAsync(CancellationToken.None);
        return session;
    }

    private static async Task<(T? Request, Problem? Problem)> ReadAsync<T>(HttpContext http, Write write)
        where T : class => await write.TakeBodyAsync(http) is { } problem ? (null, problem) : write.Read<T>();

    private static Written Refused(HttpContext http, Problem problem)
    {
        http.Response.Headers.WWWAuthenticate = "Bearer realm=\"MyelomaKb\"";
        return problem;
    }
}
