using System.Security.Cryptography;
using System.Text;
using MyelomaKb.Api.Http.Json;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Data.Writing;

namespace MyelomaKb.Api.Http.Writing;

/// <summary>
/// What every write goes through: the state it changes is named, its key is taken, it runs in one transaction, and only what is committed
/// is answered. The answer is kept in that same transaction, so that a caller who lost it can ask again.
/// </summary>
public sealed class WriteFilter(ApiJson json, TimeProvider time) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var write = http.RequestServices.GetRequiredService<Write>();
        var (key, problem) = ReadHeaders(http, write);
        BodyLimit.Raise(http);
        problem ??= await write.TakeBodyAsync(http);
        if (problem is not null)
        {
            return Written.Failed(problem);
        }

        var cancellation = http.RequestAborted;
        await using var transaction = await write.BeginAsync(cancellation);
        if (key is not null && await TakeAsync(write, key, Fingerprint(http, write, key), cancellation) is { } known)
        {
            return known;
        }

        var answer = (Written)(await next(context))!;
        if (answer.Problem is null || answer.IsCounted)
        {
            // From here on a client disconnect no longer cancels the work: nobody avoids the count of a wrong password by leaving early.
            await KeepAsync(write, key, answer);
            await transaction.CommitAsync(CancellationToken.None);
        }

        return answer;
    }

    private Task KeepAsync(Write write, IdempotencyKey? key, Written answer) =>
        key is null ? Task.CompletedTask
        : answer.Problem is null
            ? WrittenAnswers.KeepAsync(write.Connection, key.Id, key.Seal(answer.ToKept(json)), CancellationToken.None)
            : WrittenAnswers.ReleaseAsync(write.Connection, key.Id, CancellationToken.None);

    private static (IdempotencyKey? Key, Problem? Problem) ReadHeaders(HttpContext http, Write write)
    {
        if (http.GetEndpoint()!.Metadata.GetMetadata<NeedsMatch>() is not null)
        {
            if (http.Request.Headers.IfMatch.Count == 0)
            {
                return (null, Problem.Of(ProblemTypes.MatchNeeded, "Send the ETag of your last read as If-Match."));
            }

            write.Match = http.Request.Headers.IfMatch.ToString();
        }

        var keys = http.Request.Headers[IdempotencyKey.Header];
        return keys.Count == 0 ? (null, null)
            : keys.Count > 1 || !IdempotencyKey.IsKey(keys[0]!) ? (null, Problem.Invalid(IdempotencyKey.Header, IdempotencyKey.Rule))
            : (new IdempotencyKey(keys[0]!, Principals.IdOf(http.User) ?? Guid.Empty), null);
    }

    private async Task<Written?> TakeAsync(Write write, IdempotencyKey key, byte[] fingerprint, CancellationToken cancellation) =>
        await WrittenAnswers.TakeAsync(write.Connection, key.Id, fingerprint, time.GetUtcNow(), cancellation) switch
        {
            KeyTaking.Taken => null,
            KeyTaking.Answered answered => Written.FromKept(key.Open(answered.Answer)),
            KeyTaking.OfAnother => Written.Failed(Problem.Of(
                ProblemTypes.KeyReused, "This Idempotency-Key was used for another write in the last 24 hours. Use a new one.")),
            _ => Written.Failed(Problem.Of(ProblemTypes.WriteInProgress, "The same write is still in progress.") with { RetryAfter = 2 }),
        };

    /// <summary>
    /// What makes a write the same write: where it goes, what state it changes, and every byte of its body. A body can hold a password, so
    /// the hash takes the key: without it nobody tries passwords against what is stored.
    /// </summary>
    private static byte[] Fingerprint(HttpContext http, Write write, IdempotencyKey key)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key.FingerprintKey);
        hash.AppendData(Encoding.UTF8.GetBytes($"{http.Request.Method}\n{http.Request.Path}{http.Request.QueryString}\n{write.Match}\n"));
        hash.AppendData(write.Body.Span);
        return hash.GetHashAndReset();
    }
}
