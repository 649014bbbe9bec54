using Microsoft.AspNetCore.Identity;
using MyelomaKb.Data.People;

namespace MyelomaKb.Api.People.SigningIn;

/// <summary>
/// The hash of a password that nobody has. Where no account can sign in by a name, the password is compared with this, so that the answer
/// takes as long as for an account. It is made once, before the first sign-in: making it within one would take twice as long.
/// </summary>
public sealed class NobodysPassword
{
    public NobodysPassword(IServiceScopeFactory scopes)
    {
        using var scope = scopes.CreateScope();
        Hash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Person>>().HashPassword(null!, Guid.NewGuid().ToString());
    }

    /// <summary>The hash, in the form and with the cost of all others.</summary>
    public string Hash { get; }
}
