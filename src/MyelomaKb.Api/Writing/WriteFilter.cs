using System.Security.Cryptography;
using System.Text;
using MyelomaKb.Api.People;
using MyelomaKb.Api.Problems;
using MyelomaKb.Data.Writing;

namespace MyelomaKb.Api.Writing;

/// <summary>
/// What every write goes through: the state it changes is named, its key is taken, it runs in one transaction, and only what is
/// committed is answered. The answer is kept in that same transaction, so that whoever lost it asks again and learns the truth.
/// </summary>
public sealed class WriteFilter(TimeProvider time) : IEndpointFilter
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
        if (key is not null && await TakeAsync(write, key, Fingerprint(http, write), cancellation) is { } known)
        {
            return known;
        }

        var answer = (Written)(await next(context))!;
        if (answer.Problem is null)
        {
            if (key is not null)
            {
                await WrittenAnswers.KeepAsync(write.Connection, key.Id, key.Seal(answer.ToKept()), cancellation);
            }

            // From here on nobody's leaving stops it.
            await transaction.CommitAsync(CancellationToken.None);
        }

        return answer;
    }

    private static (IdempotencyKey? Key, Problem? Problem) ReadHeaders(HttpContext http, Write write)
    {
        if (http.GetEndpoint()!.Metadata.GetMetadata<NeedsMatch>() is not null)
        {
            if (http.Request.Headers.IfMatch.Count == 0)
            {
                return (null, Problem.Of(ProblemTypes.MatchNeeded, "Send the ETag of the last read as If-Match."));
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
                ProblemTypes.KeyReused, "This Idempotency-Key belongs to another write of the last 24 hours: take a new one.")),
            _ => Written.Failed(Problem.Of(ProblemTypes.WriteInProgress, "The same write is not done yet.") with { RetryAfter = 2 }),
        };

    /// <summary>What makes a write the same write: where it goes, what state it changes, and every byte of its body.</summary>
    private static byte[] Fingerprint(HttpContext http, Write write)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{http.Request.Method}\n{http.Request.Path}{http.Request.QueryString}\n{write.Match}\n"));
        hash.AppendData(write.Body.Span);
        return hash.GetHashAndReset();
    }
}
