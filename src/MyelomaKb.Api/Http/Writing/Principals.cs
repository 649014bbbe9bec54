using System.Security.Claims;
using MyelomaKb.Data.People;
using MyelomaKb.Domain.Editing;

namespace MyelomaKb.Api.Http.Writing;

/// <summary>The identity of the caller of a request.</summary>
public static class Principals
{
    internal const string Scope = "scope";
    private const string Id = "sub";
    private const string Name = "name";
    private const string RoleType = "role";
    private const string Session = "sid";
    private const string Key = "key";
    private const string Dormant = "dormant-role";

    /// <summary>Who does what the request asks for, as the history will name them.</summary>
    public static Actor ActorOf(ClaimsPrincipal user) => new(
        IdOf(user) ?? throw new InvalidOperationException("Nobody is signed in."), user.FindFirstValue(Name)!);

    /// <summary>Who sends the request; null where nobody says.</summary>
    public static Guid? IdOf(ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(Id), out var id) ? id : null;

    /// <summary>The session that the request belongs to; null where it comes with a key, or from an issuer outside.</summary>
    internal static string? SessionOf(ClaimsPrincipal user) => user.FindFirstValue(Session);

    /// <summary>Whether a program sends it, with an API key.</summary>
    internal static bool IsKey(ClaimsPrincipal user) => user.HasClaim(one => one.Type == Key);

    /// <summary>Whether a role of the person does not count because the second factor is missing.</summary>
    internal static bool IsDormant(ClaimsPrincipal user, string role) => user.HasClaim(Dormant, role);

    internal static ClaimsPrincipal OfSession(KnownPerson person, IReadOnlyList<string> roles, string session) =>
        Of(person, roles, [new(Session, session), .. DormantOf(person, roles)]);

    internal static ClaimsPrincipal OfKey(KnownPerson person, IReadOnlyList<string> roles, string key, IEnumerable<string> scopes) =>
        Of(person, roles, [new(Key, key), .. scopes.Select(scope => new Claim(Scope, scope)), .. DormantOf(person, roles)]);

    internal static ClaimsPrincipal OfIssuer(KnownPerson person, IEnumerable<string> roles) => Of(person, roles, []);

    private static IEnumerable<Claim> DormantOf(KnownPerson person, IReadOnlyList<string> roles) =>
        person.Roles.Except(roles).Select(role => new Claim(Dormant, role));

    private static ClaimsPrincipal Of(KnownPerson person, IEnumerable<string> roles, IEnumerable<Claim> more) => new(new ClaimsIdentity(
        [new(Id, person.Id.ToString()), new(Name, person.ShownName), .. roles.Select(role => new Claim(RoleType, role)), .. more],
        "MyelomaKb", Name, RoleType));
}
