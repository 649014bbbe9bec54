using Microsoft.AspNetCore.Identity;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Data.People;
using Npgsql;

namespace MyelomaKb.Api.People.SigningIn;

/// <summary>
/// Checks the password or a code of the person who is signed in, within a write. Wrong ones count towards the lock of the account as
/// failed sign-ins do, so that a stolen session is no place to guess in. Only a whole sign-in starts the count anew: a right password
/// must not pay for guesses at codes. Checks of one account run one after the other.
/// </summary>
public sealed class SecretCheck(Write write, UserManager<Person> people)
{
    /// <summary>The person, or why the password at this place is not taken.</summary>
    public async Task<(Person Person, Written? Refused)> PasswordAsync(
        HttpContext http, string place, string? password, CancellationToken cancellation)
    {
        var person = await LockAsync(http, cancellation);
        if (write.StaleAt(PersonResponse.TagOf(person)) is { } stale)
        {
            return (person, stale);
        }

        if (person.PasswordHash is null)
        {
            return (person, password is null ? null : Written.Failed(
                Problem.Invalid(place, "You sign in with another service, which keeps your password.")));
        }

        if (password is null)
        {
            return (person, Problem.Invalid(place, "Send your password."));
        }

        return (person, await LockedAsync(person)
            ?? (await people.CheckPasswordAsync(person, password) ? null : await CountAsync(http, person, "password", place)));
    }

    /// <summary>The person and the time step of the code, or why the code is not taken.</summary>
    public async Task<(Person Person, long Step, Written? Refused)> CodeAsync(
        HttpContext http, string place, string code, CancellationToken cancellation)
    {
        var person = await LockAsync(http, cancellation);
        if (write.StaleAt(PersonResponse.TagOf(person)) is { } stale)
        {
            return (person, 0, stale);
        }

        if (await people.GetAuthenticatorKeyAsync(person) is not { } key)
        {
            return (person, 0, Problem.Invalid(place, "No authenticator app is set up: POST /v1/admin/me/authenticator first."));
        }

        if (await LockedAsync(person) is { } locked)
        {
            return (person, 0, locked);
        }

        return OneTimeCode.StepOf(code, key, write.Now, person.LastCodeStep) is { } step
            ? (person, step, null)
            : (person, 0, await CountAsync(http, person, "code", place));
    }

    // Locked before it is read for the first time: the context would go on with what it read before.
    private async Task<Person> LockAsync(HttpContext http, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT FROM person WHERE id = $1 FOR UPDATE", write.Connection)
        {
            Parameters = { new() { Value = Principals.IdOf(http.User)!.Value } },
        };
        await command.ExecuteNonQueryAsync(cancellation);
        return await Me.FindAsync(http, people);
    }

    private async Task<Written?> LockedAsync(Person person) =>
        await people.IsLockedOutAsync(person) ? Written.Failed(Locked(person)) : null;

    private async Task<Written> CountAsync(HttpContext http, Person person, string what, string place)
    {
        await people.AccessFailedAsync(person);
        await SignInTrail.RefusedAsync(write, http.User, person, what);
        return Written.Counted(await people.IsLockedOutAsync(person) ? Locked(person) : Problem.Invalid(
            place,
            what == "code" ? "The code is wrong, or it was used before." : "The password is wrong."));
    }

    private Problem Locked(Person person) => Problem.Of(
        ProblemTypes.AccountLocked, "Too many wrong passwords or codes: your account is locked for a while, also for signing in.") with
    {
        RetryAfter = (int)Math.Ceiling((person.LockoutEnd!.Value - write.Now).TotalSeconds),
    };
}
