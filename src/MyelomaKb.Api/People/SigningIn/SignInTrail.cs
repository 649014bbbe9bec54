using System.Globalization;
using System.Security.Claims;
using MyelomaKb.Api.Http.Json;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Data.Auditing;
using MyelomaKb.Data.People;

namespace MyelomaKb.Api.People.SigningIn;

/// <summary>
/// What the audit trail says of signing in and out, and never a word of what was typed. An unknown caller can add at most five entries per
/// account in 15 minutes: names that nobody has, and accounts that are locked, leave no trace.
/// </summary>
internal static class SignInTrail
{
    /// <summary>A caller who failed to sign in and is therefore unknown.</summary>
    private static readonly Actor Somebody = new("unknown", "unknown");

    /// <summary>Writes down how a sign-in to an account went, where it is one that counts.</summary>
    public static Task WriteAsync(Write write, Person person, SignInOutcome outcome, string? session, SignInRequest request)
    {
        var subject = PersonChange.Subject(person);
        return outcome switch
        {
            SignInOutcome.Good => write.AuditAsync(
                Actor.Person($"{person.Id}", person.ShownName), "signed-in", subject,
                $"session={session}; secondFactor={FactorOf(person, request)}", CancellationToken.None),
            SignInOutcome.WrongPassword or SignInOutcome.WrongCode => write.AuditAsync(
                Somebody, person.LockoutEnd > write.Now ? "account-locked" : "sign-in-failed", subject,
                $"wrong={(outcome == SignInOutcome.WrongCode ? "code" : "password")}; {Standing(person, write.Now)}",
                CancellationToken.None),
            _ => Task.CompletedTask,
        };
    }

    /// <summary>Writes down that a person who is signed in sent a wrong password or code, and whether that locked the account.</summary>
    public static Task RefusedAsync(Write write, ClaimsPrincipal user, Person person, string wrong) => write.AuditAsync(
        user, person.LockoutEnd > write.Now ? "account-locked" : "secret-refused", PersonChange.Subject(person),
        $"wrong={wrong}; {Standing(person, write.Now)}", CancellationToken.None);

    /// <summary>Writes down that a session ended, and how: by its person, or because a token that was replaced came back.</summary>
    public static Task EndedAsync(Write write, KnownPerson person, string session, bool byItsPerson) => write.AuditAsync(
        byItsPerson ? Actor.Person($"{person.Id}", person.ShownName) : Somebody, byItsPerson ? "signed-out" : "refresh-token-reused",
        PersonChange.Subject(person.Id), $"session={session}", CancellationToken.None);

    private static string Standing(Person person, DateTimeOffset now) => person.LockoutEnd > now
        ? $"lockedUntil={TimeText.Of(person.LockoutEnd.Value)}"
        : string.Create(CultureInfo.InvariantCulture, $"failures={person.AccessFailedCount}");

    private static string FactorOf(Person person, SignInRequest request) =>
        !person.TwoFactorEnabled ? "none" : request.Code is null ? "recovery-code" : "code";
}
