using MyelomaKb.Api.Hosting;
using MyelomaKb.Api.Problems;
using MyelomaKb.Api.Writing;
using MyelomaKb.Data.People;

namespace MyelomaKb.Api.People;

/// <summary>
/// Signing in, going on, and out. No write in the sense of the others: a failed sign-in is counted, and one that is sent twice is two.
/// </summary>
internal static class SignIn
{
    public static async Task<Written> HandleAsync(
        HttpContext http, Write write, SignInCheck check, SessionMaker sessions, CancellationToken cancellation)
    {
        if (await ReadAsync<SignInRequest>(http, write) is var (request, problem) && request is null)
        {
            return problem!;
        }

        var (outcome, person) = await check.RunAsync(request, cancellation);
        return outcome switch
        {
            SignInOutcome.Good => Written.Of(await sessions.BeginAsync(person!.Id, cancellation)),
            SignInOutcome.CodeNeeded => Refused(http, Problem.Of(
                ProblemTypes.SecondFactorNeeded, "Send the same again with `code`, or with `recoveryCode`.")),
            _ => Refused(http, Problem.Of(
                ProblemTypes.SignInRefused, "Name, password or code is not right, or the account is locked or shut out.")),
        };
    }

    public static async Task<Written> RefreshAsync(HttpContext http, Write write, SessionMaker sessions, CancellationToken cancellation)
    {
        if (await ReadAsync<RefreshRequest>(http, write) is var (request, problem) && request is null)
        {
            return problem!;
        }

        return await sessions.RefreshAsync(request.RefreshToken, cancellation) is { } session
            ? Written.Of(session)
            : Refused(http, Problem.Of(ProblemTypes.SignInRefused, "The refresh token is not good any more: sign in again."));
    }

    public static async Task<Written> OutAsync(HttpContext http, Database database, TimeProvider time, CancellationToken cancellation)
    {
        if (Principals.SessionOf(http.User) is { } session)
        {
            await new Sessions(database.Ready).EndAsync(session, time.GetUtcNow(), cancellation);
        }

        return Written.Nothing;
    }

    private static async Task<(T? Request, Problem? Problem)> ReadAsync<T>(HttpContext http, Write write)
        where T : class => await write.TakeBodyAsync(http) is { } problem ? (null, problem) : write.Read<T>();

    private static Written Refused(HttpContext http, Problem problem)
    {
        http.Response.Headers.WWWAuthenticate = "Bearer realm=\"MyelomaKb\"";
        return problem;
    }
}
