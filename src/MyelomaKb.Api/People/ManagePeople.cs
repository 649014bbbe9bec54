using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Api.People.Inviting;
using MyelomaKb.Api.People.SigningIn;
using MyelomaKb.Data.People;

namespace MyelomaKb.Api.People;

/// <summary>What administrators do with people: bring them in, give and take roles, shut them out.</summary>
internal static class ManagePeople
{
    public static async Task<IResult> ListAsync(
        [AsParameters] AdminListRequest request, HttpContext http, PeopleContext context, TimeProvider time, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return await AdminList.AnswerAsync(
            http, request, page => PeopleReading.ListAsync(context, page, cancellation), person => PersonResponse.Of(person, now));
    }

    public static async Task<IResult> GetAsync(string id, HttpContext http, UserManager<Person> people, TimeProvider time) =>
        await FindAsync(people, id) is { } person
            ? AdminRoutes.Now(http, PersonResponse.Of(person, time.GetUtcNow()), PersonResponse.TagOf(person))
            : AdminRoutes.Missing("This account does not exist.");

    public static async Task<Written> CreateAsync(
        HttpContext http, Write write, UserManager<Person> people, TimeProvider time, CancellationToken cancellation)
    {
        var (request, problem) = write.Read<NewPersonRequest>();
        if (problem is not null)
        {
            return problem;
        }

        var now = time.GetUtcNow();
        var person = new Person
        {
            Id = Guid.CreateVersion7(now),
            UserName = request!.SignInName,
            ShownName = request.ShownName.Trim(),
            Roles = [.. request.Roles],
            CreatedAt = now,
        };
        if (await people.CreateAsync(person) is { Succeeded: false } refused)
        {
            return PersonChange.Refusal(refused, mismatch: "/", other: "/signInName");
        }

        var link = await InvitationLink.MakeAsync(http, write, person.Id, now, cancellation);
        await write.AuditAsync(http.User, "person-created", PersonChange.Subject(person), PersonChange.Content(person), cancellation);
        return Written.Made(
            new NewPersonResponse(PersonResponse.Of(person, now), link), $"/v1/admin/people/{person.Id}", PersonResponse.TagOf(person));
    }

    public static async Task<Written> UpdateAsync(
        string id, HttpContext http, Write write, UserManager<Person> people, TimeProvider time, CancellationToken cancellation)
    {
        var (request, problem) = write.Read<PersonRequest>();
        if (problem is not null)
        {
            return problem;
        }

        if (await FindAsync(people, id) is not { } person)
        {
            return Problem.Of(ProblemTypes.NotFound, "This account does not exist.");
        }

        if (write.StaleAt(PersonResponse.TagOf(person)) is { } stale)
        {
            return stale;
        }

        // Whoever could shut themselves out could leave nobody in.
        if (person.Id == Principals.IdOf(http.User) && (request!.Disabled || !request.Roles.Contains(Role.Administrator)))
        {
            return Problem.Invalid(
                request.Disabled ? "/disabled" : "/roles", "You cannot take the administrator role from your own account. Ask another "
                    + "administrator.");
        }

        if (request!.Roles.Contains(Role.Reviewer) && !person.Roles.Contains(Role.Reviewer))
        {
            person.EntrustedAt = time.GetUtcNow();
        }

        person.Roles = [.. request.Roles];
        person.DisabledAt = request.Disabled ? person.DisabledAt ?? time.GetUtcNow() : null;
        if (request.Disabled)
        {
            await Sessions.EndAllAsync(write.Connection, person.Id, but: null, time.GetUtcNow(), cancellation);
        }

        return await Me.SaveAsync(http, write, people, person, "person-changed", time, cancellation);
    }

    public static async Task<Written> InviteAsync(
        string id, HttpContext http, Write write, UserManager<Person> people, TimeProvider time, CancellationToken cancellation)
    {
        var (request, problem) = write.Read<InvitationRequest>();
        if (problem is not null)
        {
            return problem;
        }

        if (await FindAsync(people, id) is not { } person)
        {
            return Problem.Of(ProblemTypes.NotFound, "This account does not exist.");
        }

        if (person.Issuer is not null)
        {
            return Problem.Invalid("/", "This account signs in with another service.");
        }

        if (request!.RemoveAuthenticator
            && (await Authenticator.TakeAwayAsync(http, write, people, person, time, cancellation)).Problem is { } failed)
        {
            return failed;
        }

        var link = await InvitationLink.MakeAsync(http, write, person.Id, time.GetUtcNow(), cancellation);
        await write.AuditAsync(http.User, "person-invited", PersonChange.Subject(person), PersonChange.Content(person), cancellation);
        return Written.Of(link);
    }

    // Identity's store throws at an id that is no UUID.
    private static async Task<Person?> FindAsync(UserManager<Person> people, string id) =>
        Guid.TryParse(id, out var known) ? await people.FindByIdAsync(known.ToString()) : null;
}
