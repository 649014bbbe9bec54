using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Data.Keys;
using MyelomaKb.Data.People;

namespace MyelomaKb.Api.People;

/// <summary>Who may use a route. Each policy asks for a role, and of an API key for a scope too.</summary>
public static class Policies
{
    /// <summary>Proposes changes.</summary>
    public const string Editor = Role.Editor;

    /// <summary>Reviews proposals.</summary>
    public const string Reviewer = Role.Reviewer;

    /// <summary>Publishes: reviewers, with a key only if it has that scope.</summary>
    public const string Publisher = "publisher";

    /// <summary>Manages accounts.</summary>
    public const string Administrator = Role.Administrator;

    /// <summary>Any role: for reading proposals and tasks.</summary>
    public const string Member = "member";

    /// <summary>Signed in, with or without a role, but not with a key: for what concerns the account itself.</summary>
    public const string Person = "person";

    /// <summary>Puts the policies in place. What names none is refused to everybody.</summary>
    internal static void Add(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder()
            .RequireAssertion(asked => IsNoRoute(asked.Resource) && IsKnown(asked.User)).Build();
        Add(options, Editor, [Role.Editor], [KeyScope.Propose]);
        Add(options, Reviewer, [Role.Reviewer], [KeyScope.Review]);
        Add(options, Publisher, [Role.Reviewer], [KeyScope.Publish]);
        Add(options, Administrator, [Role.Administrator], [KeyScope.Administer]);
        Add(options, Member, Role.All, KeyScope.All.Except([KeyScope.Read]));
        options.AddPolicy(Person, policy => policy.RequireAssertion(asked => IsKnown(asked.User) && !Principals.IsKey(asked.User)));
    }

    /// <summary>Only authenticated callers learn that a path or method does not exist.</summary>
    private static bool IsNoRoute(object? resource) => resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint;

    private static bool IsKnown(ClaimsPrincipal user) => Principals.IdOf(user) is not null;

    private static void Add(AuthorizationOptions options, string name, IEnumerable<string> roles, IEnumerable<string> scopes) =>
        options.AddPolicy(name, policy => policy.RequireRole(roles).RequireAssertion(asked =>
            !Principals.IsKey(asked.User) || scopes.Any(scope => asked.User.HasClaim(Principals.Scope, scope))));
}
