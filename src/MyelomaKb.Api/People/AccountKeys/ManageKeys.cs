using System.Security.Cryptography;
using MyelomaKb.Api.ApiKeys;
using MyelomaKb.Api.Http.Json;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Api.People.SigningIn;
using MyelomaKb.Data.Auditing;
using MyelomaKb.Data.Keys;
using MyelomaKb.Data.People;

namespace MyelomaKb.Api.People.AccountKeys;

/// <summary>Keys that programs use in a person's place: each person sees and ends their own, administrators all of them.</summary>
internal static class ManageKeys
{
    public static async Task<IResult> ListAsync(
        [AsParameters] AdminListRequest request, HttpContext http, Write write, CancellationToken cancellation)
    {
        await write.Connection.OpenAsync(cancellation);
        var person = SeesAll(http) ? null : Principals.IdOf(http.User);
        return await AdminList.AnswerAsync(
            http, request, page => PersonKeys.ListAsync(write.Connection, person, page, cancellation), PersonKeyResponse.Of);
    }

    public static async Task<IResult> GetAsync(string id, HttpContext http, Write write, CancellationToken cancellation)
    {
        await write.Connection.OpenAsync(cancellation);
        return await FindAsync(id, http, write, cancellation) is { } key
            ? AdminRoutes.Now(http, PersonKeyResponse.Of(key), TagOf(key))
            : AdminRoutes.Missing("This key does not exist.");
    }

    public static async Task<Written> CreateAsync(
        HttpContext http, Write write, SecretCheck secrets, TimeProvider time, CancellationToken cancellation)
    {
        var (request, problem) = write.Read<PersonKeyRequest>();
        if (problem is not null)
        {
            return problem;
        }

        if ((await secrets.PasswordAsync(http, "/password", request!.Password, cancellation)).Refused is { } refused)
        {
            return refused;
        }

        var (id, secret, text) = KeyText.Make();
        var now = time.GetUtcNow();
        var key = new ApiKey
        {
            Id = id,
            SecretHash = SHA256.HashData(secret),
            Label = request.Label.Trim(),
            Scopes = request.Scopes,
            CreatedAt = now,
            ExpiresAt = now.AddDays(request.Days),
            PersonId = Principals.IdOf(http.User),
        };
        await PersonKeys.AddAsync(write.Connection, key, cancellation);
        await write.AuditAsync(http.User, "key-created", $"key:{id}", Content(key), cancellation);
        return Written.Made(new NewPersonKeyResponse(text, PersonKeyResponse.Of(key)), $"/v1/admin/keys/{id}", TagOf(key));
    }

    public static async Task<Written> RevokeAsync(
        string id, HttpContext http, Write write, TimeProvider time, CancellationToken cancellation)
    {
        if (await FindAsync(id, http, write, cancellation) is not { } key)
        {
            return Problem.Of(ProblemTypes.NotFound, "This key does not exist.");
        }

        if (write.StaleAt(TagOf(key)) is { } stale)
        {
            return stale;
        }

        var revoked = key with { RevokedAt = key.RevokedAt ?? time.GetUtcNow() };
        await PersonKeys.RevokeAsync(write.Connection, id, revoked.RevokedAt.Value, cancellation);
        await write.AuditAsync(http.User, "key-revoked", $"key:{id}", Content(key), cancellation);
        return Written.Of(PersonKeyResponse.Of(revoked), TagOf(revoked));
    }

    private static async Task<ApiKey?> FindAsync(string id, HttpContext http, Write write, CancellationToken cancellation) =>
        await PersonKeys.LockAsync(write.Connection, id, cancellation) is { } key
        && (SeesAll(http) || key.PersonId == Principals.IdOf(http.User))
            ? key
            : null;

    private static string Content(ApiKey key) =>
        $"person={key.PersonId}; label={AuditText.Quote(key.Label)}; scopes={string.Join(',', key.Scopes)}; "
            + $"expires={TimeText.Of(key.ExpiresAt)}";

    private static bool SeesAll(HttpContext http) => http.User.IsInRole(Role.Administrator);

    // All that ever changes of a key is that it ends.
    private static string TagOf(ApiKey key) => Written.TagOf(key.RevokedAt is null ? 1 : 2);
}
