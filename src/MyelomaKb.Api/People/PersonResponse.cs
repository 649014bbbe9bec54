using MyelomaKb.Api.Writing;
using MyelomaKb.Data.People;

namespace MyelomaKb.Api.People;

/// <summary>Somebody who works on the entries.</summary>
public sealed record PersonResponse
{
    /// <summary>Names the person for good.</summary>
    public required string Id { get; init; }

    /// <summary>The name that the person signs in with.</summary>
    public required string SignInName { get; init; }

    /// <summary>The name under which the history shows what the person does; the person chooses it.</summary>
    public required string ShownName { get; init; }

    /// <summary>What the person may do. None here where an issuer outside says it in each token.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>Since when the person is known.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when the person is shut out.</summary>
    public DateTimeOffset? DisabledAt { get; init; }

    /// <summary>Whether signing in takes a code of an authenticator app.</summary>
    public required bool HasAuthenticator { get; init; }

    /// <summary>Whether a password was ever chosen.</summary>
    public required bool HasPassword { get; init; }

    /// <summary>Until when sign-ins are refused, after too many that failed.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>The issuer outside that vouches for the person; none where the person signs in here.</summary>
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

/// <summary>A one-time link, shown this once.</summary>
/// <param name="Link">Opens once: <c>POST</c> a password to it. It is kept only as a hash.</param>
/// <param name="Code">The last part of the link, for pages that make a link of their own.</param>
/// <param name="ExpiresAt">From then on it is refused.</param>
public sealed record LinkResponse(string Link, string Code, DateTimeOffset ExpiresAt);

/// <summary>A new person, with the link that lets them in.</summary>
/// <param name="Person">The person.</param>
/// <param name="Invitation">To be handed to them.</param>
public sealed record NewPersonResponse(PersonResponse Person, LinkResponse Invitation);
