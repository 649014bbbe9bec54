using System.Security.Cryptography;
using MyelomaKb.Api.ApiKeys;
using MyelomaKb.Data.People;
using Npgsql;

namespace MyelomaKb.Api.People.SigningIn;

/// <summary>Makes the tokens of a session: opaque, kept as hashes, and void the moment the session ends.</summary>
public sealed class SessionMaker(TimeProvider time)
{
    private static readonly TimeSpan AccessFor = TimeSpan.FromHours(1);
    private static readonly TimeSpan SessionFor = TimeSpan.FromDays(14);

    /// <summary>Begins a session of somebody who signed in.</summary>
    public async Task<(string Id, SessionResponse Tokens)> BeginAsync(
        NpgsqlConnection connection, Guid person, CancellationToken cancellation)
    {
        var (id, secret, access) = KeyText.Make(KeyText.SessionPrefix);
        var (tokens, refresh) = Tokens(id, secret);
        await Sessions.BeginAsync(connection, id, person, tokens, time.GetUtcNow(), cancellation);
        return (id, Response(access, refresh, tokens));
    }

    /// <summary>Goes on with the session of a refresh token; null where that is not good.</summary>
    public async Task<SessionResponse?> RefreshAsync(
        NpgsqlConnection connection, (string Id, byte[] SecretHash) shown, CancellationToken cancellation)
    {
        var secret = RandomNumberGenerator.GetBytes(KeyText.SecretLength);
        var (tokens, refresh) = Tokens(shown.Id, secret);
        var access = KeyText.Write(KeyText.SessionPrefix, shown.Id, secret);
        return await Sessions.RefreshAsync(connection, shown.Id, shown.SecretHash, tokens, time.GetUtcNow(), cancellation) is { } endsAt
            ? Response(access, refresh, tokens with { EndsAt = endsAt })
            : null;
    }

    private (SessionTokens Tokens, string Refresh) Tokens(string id, byte[] secret)
    {
        var (now, refresh) = (time.GetUtcNow(), RandomNumberGenerator.GetBytes(KeyText.SecretLength));
        return (
            new SessionTokens(SHA256.HashData(secret), SHA256.HashData(refresh), now + AccessFor, now + SessionFor),
            KeyText.Write(KeyText.RefreshPrefix, id, refresh));
    }

    private static SessionResponse Response(string access, string refresh, SessionTokens tokens) => new()
    {
        AccessToken = access,
        ExpiresAt = tokens.ExpiresAt < tokens.EndsAt ? tokens.ExpiresAt : tokens.EndsAt,
        RefreshToken = refresh,
        EndsAt = tokens.EndsAt,
    };
}
