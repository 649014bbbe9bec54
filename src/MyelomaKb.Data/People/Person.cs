using Microsoft.AspNetCore.Identity;

namespace MyelomaKb.Data.People;

/// <summary>Somebody who works on the entries, as Identity keeps people: it knows the password only as a hash.</summary>
public sealed class Person : IdentityUser<Guid>
{
    /// <summary>The longest name, in characters.</summary>
    public const int LongestName = 120;

    /// <summary>The name under which the history shows what the person did; the person chooses it.</summary>
    public required string ShownName { get; set; }

    /// <summary>What the person may do, each one of <see cref="Role.All"/>.</summary>
    public string[] Roles { get; set; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when the person is shut out; people are never deleted, because the history names them.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>Counts the changes that were made to the person; failed sign-ins are none.</summary>
    public int Version { get; set; } = 1;

    /// <summary>The time step of the newest code of the authenticator app that was taken: no code is taken twice.</summary>
    public long LastCodeStep { get; set; }

    /// <summary>
    /// When an administrator last let somebody into this account, by an invitation that was accepted or by giving it the reviewer's role;
    /// null where that was when the account was created.
    /// </summary>
    public DateTimeOffset? EntrustedAt { get; set; }

    /// <summary>The external issuer of the account; absent if the person signs in here.</summary>
    public string? Issuer { get; init; }

    /// <summary>How that issuer names the person.</summary>
    public string? Subject { get; init; }

    /// <summary>The roles in the newest token of that issuer; null where no token was seen since they are kept.</summary>
    public string[]? IssuerRoles { get; init; }
}
