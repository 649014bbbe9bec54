using Microsoft.AspNetCore.Identity;
using MyelomaKb.Api.ApiKeys;
using MyelomaKb.Api.Hosting;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Data.Auditing;
using MyelomaKb.Data.Keys;
using MyelomaKb.Data.People;

namespace MyelomaKb.Api.People.Inviting;

/// <summary>An invitation.</summary>
public sealed record InvitationResponse
{
    /// <summary>When the link expires.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The sign-in name of the invited person; absent for the first administrator, who chooses it.</summary>
    public string? SignInName { get; init; }
}

/// <summary>Opens one-time links: shows what one is for, and takes it up.</summary>
internal static class AcceptInvitation
{
    private const string NotGood = "This link was used already, has expired, or does not exist. Ask an administrator for a new one.";

    public static async Task<IResult> GetAsync(
        string code, HttpContext http, Database database, UserManager<Person> people, TimeProvider time, CancellationToken cancellation)
    {
        await using var connection = await database.Ready.OpenConnectionAsync(cancellation);
        var invitation = KeyText.Open(KeyText.InvitationPrefix, code) is { } shown
            ? await Invitations.FindAsync(connection, shown.Id, shown.SecretHash, time.GetUtcNow(), cancellation)
            : null;
        if (invitation is null)
        {
            return AdminRoutes.Missing(NotGood);
        }

        var person = invitation.Person is { } id ? await people.FindByIdAsync(id.ToString()) : null;
        return AdminRoutes.Now(http, new InvitationResponse { ExpiresAt = invitation.ExpiresAt, SignInName = person?.UserName });
    }

    public static async Task<Written> HandleAsync(
        string code, Write write, UserManager<Person> people, TimeProvider time, CancellationToken cancellation)
    {
        var (request, problem) = write.Read<AcceptRequest>();
        if (problem is not null)
        {
            return problem;
        }

        var invitation = KeyText.Open(KeyText.InvitationPrefix, code) is { } shown
            ? await Invitations.UseAsync(write.Connection, shown.Id, shown.SecretHash, time.GetUtcNow(), cancellation)
            : null;
        if (invitation is null)
        {
            return Problem.Of(ProblemTypes.NotFound, NotGood);
        }

        return invitation.Person is { } id
            ? await LetInAsync(request!, (await people.FindByIdAsync(id.ToString()))!, write, people, time, cancellation)
            : await MakeFirstAsync(request!, write, people, time, cancellation);
    }

    private static async Task<Written> LetInAsync(
        AcceptRequest request, Person person, Write write, UserManager<Person> people, TimeProvider time, CancellationToken cancellation)
    {
        if (request.SignInName is not null && request.SignInName != person.UserName)
        {
            return Problem.Invalid("/signInName", "The invitation already sets the sign-in name; omit it.");
        }

        person.ShownName = request.ShownName.Trim();
        person.LockoutEnd = null;
        person.AccessFailedCount = 0;
        if (person.PasswordHash is not null)
        {
            await people.RemovePasswordAsync(person);
        }

        if (await people.AddPasswordAsync(person, request.Password) is { Succeeded: false } refused)
        {
            return PersonChange.Refusal(refused, mismatch: "/password", other: "/password");
        }

        // Recovery ends all that the one before could act with: a thief's key as well as a thief's session.
        var now = time.GetUtcNow();
        await Sessions.EndAllAsync(write.Connection, person.Id, but: null, now, cancellation);
        var keys = await PersonKeys.RevokeAllAsync(write.Connection, person.Id, now, cancellation);
        person.EntrustedAt = now;
        person.Version++;
        return await people.UpdateAsync(person) is { Succeeded: false } lost
            ? PersonChange.Refusal(lost, mismatch: "/", other: "/")
            : await LetInAsync(person, keys, write, time, cancellation);
    }

    private static async Task<Written> MakeFirstAsync(
        AcceptRequest request, Write write, UserManager<Person> people, TimeProvider time, CancellationToken cancellation)
    {
        if (!await Invitations.NobodyIsAdministratorAsync(write.Connection, cancellation))
        {
            return Problem.Of(ProblemTypes.NotFound, "There is an administrator now, who can invite you.");
        }

        if (request.SignInName is null)
        {
            return Problem.Invalid("/signInName", "Choose the name that you will sign in with.");
        }

        var person = FirstAdministrator.New(request.SignInName, request.ShownName.Trim(), time.GetUtcNow());
        if (await people.CreateAsync(person, request.Password) is { Succeeded: false } refused)
        {
            return Problem.Invalid([.. refused.Errors.Select(error => (
                error.Code.StartsWith("Password", StringComparison.Ordinal) ? "/password" : "/signInName", error.Description))]);
        }

        return await LetInAsync(person, [], write, time, cancellation);
    }

    private static async Task<Written> LetInAsync(
        Person person, IReadOnlyList<string> endedKeys, Write write, TimeProvider time, CancellationToken cancellation)
    {
        var actor = Actor.Person(person.Id.ToString(), person.ShownName);
        foreach (var key in endedKeys)
        {
            await write.AuditAsync(actor, "key-revoked", $"key:{key}", $"person={person.Id}; by=recovery", cancellation);
        }

        await write.AuditAsync(actor, "invitation-accepted", PersonChange.Subject(person), PersonChange.Content(person), cancellation);
        return Written.Of(PersonResponse.Of(person, time.GetUtcNow()), PersonResponse.TagOf(person));
    }
}
