using FluentValidation;
using Microsoft.AspNetCore.Identity;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Api.People.SigningIn;
using MyelomaKb.Data.People;

namespace MyelomaKb.Api.People;

/// <summary>The display name of an account.</summary>
public sealed record MeRequest
{
    /// <summary>The display name, which the history shows from now on.</summary>
    public required string ShownName { get; init; }

    /// <summary>Checks the name.</summary>
    internal sealed class Validator : AbstractValidator<MeRequest>
    {
        public Validator() => RuleFor(request => request.ShownName).ShownName();
    }
}

/// <summary>The current password and a new one.</summary>
public sealed record PasswordRequest
{
    /// <summary>The password so far.</summary>
    public required string Current { get; init; }

    /// <summary>The new one: 12 to 256 characters, at least five different ones.</summary>
    public required string New { get; init; }

    /// <summary>Checks the length; the rest Identity does.</summary>
    internal sealed class Validator : AbstractValidator<PasswordRequest>
    {
        public Validator()
        {
            RuleFor(request => request.Current).Password();
            RuleFor(request => request.New).NewPassword();
        }
    }
}

/// <summary>What people see and change of themselves.</summary>
internal static class Me
{
    public static async Task<IResult> GetAsync(HttpContext http, UserManager<Person> people, TimeProvider time)
    {
        var person = await FindAsync(http, people);
        return AdminRoutes.Now(http, PersonResponse.Of(person, time.GetUtcNow()), PersonResponse.TagOf(person));
    }

    public static async Task<Written> UpdateAsync(
        HttpContext http, Write write, UserManager<Person> people, TimeProvider time, CancellationToken cancellation)
    {
        var (request, problem) = write.Read<MeRequest>();
        var person = await FindAsync(http, people);
        if ((problem ?? write.StaleAt(PersonResponse.TagOf(person))) is { } failed)
        {
            return failed;
        }

        person.ShownName = request!.ShownName.Trim();
        return await SaveAsync(http, write, people, person, "person-renamed", time, cancellation);
    }

    public static async Task<Written> ChangePasswordAsync(
        HttpContext http, Write write, UserManager<Person> people, SecretCheck secrets, TimeProvider time, CancellationToken cancellation)
    {
        var (request, problem) = write.Read<PasswordRequest>();
        if (problem is not null)
        {
            return problem;
        }

        var (person, wrong) = await secrets.PasswordAsync(http, "/current", request!.Current, cancellation);
        if (wrong is not null)
        {
            return wrong;
        }

        if (await people.ChangePasswordAsync(person, request.Current, request.New) is { Succeeded: false } refused)
        {
            return PersonChange.Refusal(refused, mismatch: "/current", other: "/new");
        }

        await Sessions.EndAllAsync(write.Connection, person.Id, but: Principals.SessionOf(http.User), time.GetUtcNow(), cancellation);
        return await SaveAsync(http, write, people, person, "password-changed", time, cancellation);
    }

    /// <summary>The person who asks; there always is one, since people are never deleted.</summary>
    internal static async Task<Person> FindAsync(HttpContext http, UserManager<Person> people) =>
        await people.FindByIdAsync(Principals.IdOf(http.User)!.Value.ToString())
        ?? throw new InvalidOperationException("Whoever signed in is not there.");

    /// <summary>Saves a change that the signed-in person made to an account.</summary>
    internal static async Task<Written> SaveAsync(
        HttpContext http, Write write, UserManager<Person> people, Person person, string action, TimeProvider time,
        CancellationToken cancellation)
    {
        person.Version++;
        if (await people.UpdateAsync(person) is { Succeeded: false } refused)
        {
            return PersonChange.Refusal(refused, mismatch: "/", other: "/");
        }

        await write.AuditAsync(http.User, action, PersonChange.Subject(person), PersonChange.Content(person), cancellation);
        return Written.Of(PersonResponse.Of(person, time.GetUtcNow()), PersonResponse.TagOf(person));
    }
}
