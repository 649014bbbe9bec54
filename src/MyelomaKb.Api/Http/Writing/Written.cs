using System.Globalization;
using System.Text.Json;
using MyelomaKb.Api.Http.Json;
using MyelomaKb.Api.Http.Problems;

namespace MyelomaKb.Api.Http.Writing;

/// <summary>
/// What a write answers, before anything is sent: a failure undoes the write, everything else is committed first and sent then. A wrong
/// password or code is the exception: it is a failure that must be counted.
/// </summary>
public sealed record Written : IResult
{
    private Written()
    {
    }

    /// <summary>The HTTP status.</summary>
    public int Status { get; private init; }

    /// <summary>Makes the body; none where there is nothing to say.</summary>
    private Func<ApiJson, byte[]>? Body { get; init; }

    /// <summary>The state of what was written, as an ETag.</summary>
    public string? ETag { get; init; }

    /// <summary>Where what was made stands.</summary>
    public string? Location { get; init; }

    /// <summary>The revision that it published, if it did: the answer waits until this process shows it.</summary>
    public int? Published { get; init; }

    /// <summary>What went wrong; null where nothing did.</summary>
    public Problem? Problem { get; private init; }

    /// <summary>Whether what was written before the failure stays: the count of wrong passwords and codes, and its audit entry.</summary>
    public bool IsCounted { get; private init; }

    /// <summary>Whether this was answered before, to the same write.</summary>
    public bool IsReplayed { get; init; }

    /// <summary>Done, with what stands there now.</summary>
    public static Written Of<T>(T body, string etag)
        where T : class => new() { Status = StatusCodes.Status200OK, Body = json => json.Write(body), ETag = etag };

    /// <summary>Done, with something to say that is no state of anything.</summary>
    public static Written Of<T>(T body)
        where T : class => new() { Status = StatusCodes.Status200OK, Body = json => json.Write(body) };

    /// <summary>Made, at that address where it has one that the caller may read.</summary>
    public static Written Made<T>(T body, string? location, string? etag)
        where T : class =>
            new() { Status = StatusCodes.Status201Created, Body = json => json.Write(body), Location = location, ETag = etag };

    /// <summary>Made, to stay as it is, and shown at that address.</summary>
    public static Written Made<T>(T body, string location)
        where T : class => new() { Status = StatusCodes.Status201Created, Body = json => json.Write(body), Location = location };

    /// <summary>Done; there is nothing to say.</summary>
    public static Written Nothing { get; } = new() { Status = StatusCodes.Status204NoContent };

    /// <summary>Not done, and why.</summary>
    public static Written Failed(Problem problem) => new() { Status = problem.Status, Problem = problem };

    /// <summary>Not done because a password or a code is wrong, which counts.</summary>
    public static Written Counted(Problem problem) => new() { Status = problem.Status, Problem = problem, IsCounted = true };

    public static implicit operator Written(Problem problem) => Failed(problem);

    /// <summary>The ETag of a state that is counted.</summary>
    public static string TagOf(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>The stored form, for a repeated write.</summary>
    internal byte[] ToKept(ApiJson json) => JsonSerializer.SerializeToUtf8Bytes(new Kept(Status, Body?.Invoke(json), ETag, Location));

    /// <summary>What was kept.</summary>
    internal static Written FromKept(byte[] kept)
    {
        var answer = JsonSerializer.Deserialize<Kept>(kept)!;
        return new Written
        {
            Status = answer.Status,
            Body = answer.Body is { } body ? _ => body : null,
            ETag = answer.ETag,
            Location = answer.Location,
            IsReplayed = true,
        };
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (Problem is not null)
        {
            await Problem.WriteAsync(httpContext);
            return;
        }

        var response = httpContext.Response;
        response.StatusCode = Status;
        response.Headers.CacheControl = "no-store";
        response.Headers.ETag = ETag;
        response.Headers.Location = Location;
        if (IsReplayed)
        {
            response.Headers["Idempotency-Replayed"] = "true";
        }

        if (Body?.Invoke(ApiJson.Of(httpContext)) is { } body)
        {
            response.ContentType = "application/json; charset=utf-8";
            response.ContentLength = body.Length;
            await response.Body.WriteAsync(body, httpContext.RequestAborted);
        }
    }

    private sealed record Kept(int Status, byte[]? Body, string? ETag, string? Location);
}
