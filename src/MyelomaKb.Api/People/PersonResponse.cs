using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Data.People;

namespace MyelomaKb.Api.People;

/// <summary>The account of an editor.</summary>
public sealed record PersonResponse
{
    /// <summary>Names the person for good.</summary>
    public required string Id { get; init; }

    /// <summary>The sign-in name.</summary>
    public required string SignInName { get; init; }

    /// <summary>The display name, which the history shows; the person chooses it.</summary>
    public required string ShownName { get; init; }

    /// <summary>The roles. Empty if an external issuer states them in each token.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>When the account was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the account was disabled.</summary>
    public DateTimeOffset? DisabledAt { get; init; }

    /// <summary>Whether signing in needs a code of an authenticator app.</summary>
    public required bool HasAuthenticator { get; init; }

    /// <summary>Whether the account has a password.</summary>
    public required bool HasPassword { get; init; }

    /// <summary>When the lock after too many failed sign-ins ends.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>The external issuer of the account; absent if the person signs in here.</summary>
    public string? Issuer { get; init; }

    internal static PersonResponse Of(Person person, DateTimeOffset now) => new()
    {
        Id = person.Id.ToString(),
        SignInName = person.UserName!,
        ShownName = person.ShownName,
        Roles = person.Roles,
        CreatedAt = person.CreatedAt,
        DisabledAt = person.DisabledAt,
        HasAuthenticator = person.TwoFactorEnabled,
        HasPassword = person.PasswordHash is not null,
        LockedUntil = person.LockoutEnd > now ? person.LockoutEnd : null,
        Issuer = person.Issuer,
    };

    /// <summary>The ETag of a person's state.</summary>
    internal static string TagOf(Person person) => Written.TagOf(person.Version);
}

/// <summary>A one-time link, shown only once.</summary>
/// <param name="Link">Opens once: <c>POST</c> a password to it. Only its hash is stored.</param>
/// <param name="Code">The last part of the link, for pages that create their own link.</param>
/// <param name="ExpiresAt">From then on it is refused.</param>
public sealed record LinkResponse(string Link, string Code, DateTimeOffset ExpiresAt);

/// <summary>A new account, with the link to its first sign-in.</summary>
/// <param name="Person">The person.</param>
/// <param name="Invitation">To be handed to them.</param>
public sealed record NewPersonResponse(PersonResponse Person, LinkResponse Invitation);
