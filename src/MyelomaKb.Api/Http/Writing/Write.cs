using System.Security.Claims;
using FluentValidation;
using MyelomaKb.Api.Hosting;
using MyelomaKb.Api.Http.Json;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Data.Auditing;
using Npgsql;

namespace MyelomaKb.Api.Http.Writing;

/// <summary>
/// One write, from its first byte to its commit: the body as it was sent, and the connection whose transaction everything that is
/// written belongs to. Handlers never begin, commit or roll back: the filter does, by what they answer.
/// </summary>
public sealed class Write(Database database, ApiJson json, IServiceProvider services, TimeProvider time) : IAsyncDisposable
{
    private NpgsqlConnection? _connection;

    /// <summary>The connection; within a write, in its transaction.</summary>
    public NpgsqlConnection Connection => _connection ??= database.Ready.CreateConnection();

    /// <summary>The transaction that everything is written in; none outside of a write.</summary>
    public NpgsqlTransaction? Transaction { get; private set; }

    /// <summary>The body as it was sent.</summary>
    public ReadOnlyMemory<byte> Body { get; internal set; }

    /// <summary>The state that the caller changes, as they sent it in If-Match; null where the route does not ask for it.</summary>
    public string? Match { get; internal set; }

    /// <summary>The time of the service.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The body as a request, or what is wrong with it.</summary>
    public (T? Request, Problem? Problem) Read<T>()
        where T : class
    {
        var (request, faults) = StrictJson.Read<T>(Body, json);
        if (request is null)
        {
            return (null, Problem.Invalid([.. faults]));
        }

        if (services.GetService<IValidator<T>>()?.Validate(request) is { IsValid: false } found)
        {
            return (null, Problem.Invalid([.. found.Errors.Select(error => (StrictJson.Pointer(error.PropertyName), error.ErrorMessage))]));
        }

        return (request, null);
    }

    /// <summary>
    /// Writes into the audit trail who did what to what, within the write. From here to its end the write holds the trail, so this is
    /// the last that a handler does.
    /// </summary>
    public Task AuditAsync(ClaimsPrincipal user, string action, string subject, string content, CancellationToken cancellation)
    {
        var actor = Principals.ActorOf(user);
        return AuditAsync(Actor.Person(actor.Id.ToString(), actor.ShownName), action, subject, content, cancellation);
    }

    /// <summary>The same, for callers without an account.</summary>
    public Task AuditAsync(Actor actor, string action, string subject, string content, CancellationToken cancellation) =>
        AuditTrail.AppendAsync(Transaction!, new AuditEntry(Now, actor, action, subject, content), cancellation);

    /// <summary>The problem with a state that is not the one the caller changes; null where it is.</summary>
    public Problem? StaleAt(string etag) => Match is null || Match == etag
        ? null
        : Problem.Of(ProblemTypes.Stale, $"If-Match is {Quote.Short(Match)}, and the current state is {etag}. Read it again.");

    /// <summary>Opens the connection and begins the transaction that everything is written in; the caller ends it.</summary>
    internal async Task<NpgsqlTransaction> BeginAsync(CancellationToken cancellation)
    {
        await Connection.OpenAsync(cancellation);
        return Transaction = await Connection.BeginTransactionAsync(cancellation);
    }

    /// <summary>Takes the body in; the problem where it is no JSON by its type.</summary>
    internal async Task<Problem?> TakeBodyAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        Body = body.ToArray();
        return body.Length > 0 && !http.Request.HasJsonContentType()
            ? Problem.Of(ProblemTypes.UnsupportedMediaType, "Send application/json, in UTF-8.")
            : null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
        {
            await _connection.DisposeAsync();
        }
    }
}
