using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using MyelomaKb.Api.ApiKeys;
using MyelomaKb.Api.Hosting;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Data.Keys;
using MyelomaKb.Data.People;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.People.SigningIn;

/// <summary>
/// Says who sends a request to the editors' part: by the token of a sign-in, by a person's API key, or by a token of the issuer outside.
/// The database is asked each time, so that disabling an account or removing a role takes effect at once everywhere.
/// </summary>
public sealed class PersonAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Database database, TimeProvider time,
    IssuerOptions issuer, PeopleOptions people)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The name of this way to say who one is.</summary>
    public const string Name = "person";

    // What OpenID Connect allows.
    private const int LongestSubject = 255;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization.Count == 0)
        {
            return AuthenticateResult.NoResult();
        }

        var principal = Context.Features.Get<HeldKey>() is { } held ? await OfKeyAsync(held.Key)
            : Session() is { } session ? await OfSessionAsync(session.Id, session.SecretHash)
            : issuer.Authority is not null ? await OfIssuerAsync()
            : null;
        return principal is null
            ? AuthenticateResult.Fail("The credential is not valid.")
            : AuthenticateResult.Success(new AuthenticationTicket(principal, Name));
    }

    private (string Id, byte[] SecretHash)? Session() =>
        KeyText.TryReadBearer(Request.Headers.Authorization.ToString(), out var token) ? KeyText.Open(KeyText.SessionPrefix, token) : null;

    private async Task<ClaimsPrincipal?> OfSessionAsync(string id, byte[] secretHash)
    {
        var person = await new Credentials(database.Ready).OfSessionAsync(id, secretHash, time.GetUtcNow(), Context.RequestAborted);
        return person is { IsDisabled: false } ? Principals.OfSession(person, people.RolesOf(person), id) : null;
    }

    private async Task<ClaimsPrincipal?> OfKeyAsync(ApiKey key)
    {
        var person = await new Credentials(database.Ready).OfKeyAsync(key.Id, time.GetUtcNow(), Context.RequestAborted);
        return person is { IsDisabled: false } ? Principals.OfKey(person, people.RolesOf(person), key.Id, key.Scopes) : null;
    }

    private async Task<ClaimsPrincipal?> OfIssuerAsync()
    {
        if (await AskIssuerAsync() is not { } outside || Text(outside, "sub") is not { Length: <= LongestSubject } subject
            || Text(outside, "iss") is not { } from)
        {
            return null;
        }

        // Whoever has no role stays unknown here: the issuer may know many who have nothing to do with this.
        var roles = Role.All.Intersect(outside.FindAll(issuer.RolesClaim).Select(claim => claim.Value)).ToList();
        var name = Text(outside, issuer.NameClaim) ?? subject;
        var person = await new Credentials(database.Ready).OfIssuerAsync(
            from, subject, PersonRules.Shown(name), roles, time.GetUtcNow(), Context.RequestAborted);
        if (roles.Count == 0)
        {
            return new ClaimsPrincipal(new ClaimsIdentity(IssuerOptions.Scheme));
        }

        return person is { IsDisabled: false } ? Principals.OfIssuer(person, roles) : null;
    }

    // An issuer signs what its users typed. A claim that cannot be stored names nobody; a name like that is not shown.
    private static string? Text(ClaimsPrincipal outside, string claim) =>
        outside.FindFirstValue(claim) is { } text && !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl)
        && PlainText.FaultOf(text) is null
            ? text
            : null;

    private async Task<ClaimsPrincipal?> AskIssuerAsync()
    {
        try
        {
            return (await Context.AuthenticateAsync(IssuerOptions.Scheme)).Principal;
        }
        catch (Exception fault) when (!Context.RequestAborted.IsCancellationRequested)
        {
            Logger.LogWarning("The issuer {Authority} cannot be reached ({Fault}).", issuer.Authority, fault.GetType().Name);
            return null;
        }
    }
}
