using System.Security.Cryptography;
using MyelomaKb.Api.ApiKeys;
using MyelomaKb.Api.Hosting;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Data.People;
using Npgsql;

namespace MyelomaKb.Api.People.Inviting;

/// <summary>Makes one-time links.</summary>
internal static class InvitationLink
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromDays(3);

    /// <summary>A link that lets a person in, as part of a write.</summary>
    public static async Task<LinkResponse> MakeAsync(
        HttpContext http, Write write, Guid person, DateTimeOffset now, CancellationToken cancellation)
    {
        var (code, expiresAt) = await MakeAsync(write.Connection, person, GoodFor, now, cancellation);
        var origin = http.RequestServices.GetRequiredService<PublicAddress>().Of(http.Request);
        return new LinkResponse($"{origin}{PathOf(code)}", code, expiresAt);
    }

    /// <summary>The code of a link, and when it expires.</summary>
    public static async Task<(string Code, DateTimeOffset ExpiresAt)> MakeAsync(
        NpgsqlConnection connection, Guid? person, TimeSpan goodFor, DateTimeOffset now, CancellationToken cancellation)
    {
        var (id, secret, code) = KeyText.Make(KeyText.InvitationPrefix);
        var invitation = new Invitation(person, now + goodFor);
        await Invitations.AddAsync(connection, id, SHA256.HashData(secret), invitation, now, cancellation);
        return (code, invitation.ExpiresAt);
    }

    public static string PathOf(string code) => $"{PeopleSetup.AdminPath}/invitations/{code}";
}
