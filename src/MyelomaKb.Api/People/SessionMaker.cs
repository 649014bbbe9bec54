using System.Security.Cryptography;
using MyelomaKb.Api.Hosting;
using MyelomaKb.Api.Keys;
using MyelomaKb.Data.People;

namespace MyelomaKb.Api.People;

/// <summary>Makes the tokens of a session: opaque, kept as hashes, and void the moment the session ends.</summary>
public sealed class SessionMaker(Database database, TimeProvider time)
{
    private static readonly TimeSpan AccessFor = TimeSpan.FromHours(1);
    private static readonly TimeSpan SessionFor = TimeSpan.FromDays(14);

    /// <summary>Begins a session of somebody who signed in.</summary>
    public async Task<SessionResponse> BeginAsync(Guid person, CancellationToken cancellation)
    {
        var (id, secret, access) = KeyText.Make(KeyText.SessionPrefix);
        var (tokens, refresh) = Tokens(id, secret);
        await new Sessions(database.Ready).BeginAsync(id, person, tokens, time.GetUtcNow(), cancellation);
        return Response(access, refresh, tokens);
    }

    /// <summary>Goes on with a session; null where the refresh token is not good.</summary>
    public async Task<SessionResponse?> RefreshAsync(string refreshToken, CancellationToken cancellation)
    {
        if (KeyText.Open(KeyText.RefreshPrefix, refreshToken.Trim()) is not { } shown)
        {
            return null;
        }

        var secret = RandomNumberGenerator.GetBytes(KeyText.SecretLength);
        var (tokens, refresh) = Tokens(shown.Id, secret);
        var access = KeyText.Write(KeyText.SessionPrefix, shown.Id, secret);
        return await new Sessions(database.Ready).RefreshAsync(shown.Id, shown.SecretHash, tokens, time.GetUtcNow(), cancellation)
            is { } endsAt ? Response(access, refresh, tokens with { EndsAt = endsAt }) : null;
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
