using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Api.People.Inviting;

namespace MyelomaKb.Api.People;

/// <summary>The door to people and invitations.</summary>
public static class PeopleEndpoints
{
    private const string Json = "application/json";

    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        var people = routes.MapAdmin("/people", "People");
        people.MapGetOrHead("", ManagePeople.ListAsync).RequireAuthorization(Policies.Administrator)
            .WithMetadata(new QueryOf(typeof(AdminListRequest), IsRead: false)).Produces<Page<PersonResponse>>()
            .Documented("listPeople", "List people", "All accounts of editors, past and present, ordered by sign-in name.");
        people.MapPost("", ManagePeople.CreateAsync).Writes().RequireAuthorization(Policies.Administrator)
            .Accepts<NewPersonRequest>(Json).Produces<NewPersonResponse>(StatusCodes.Status201Created)
            .Documented(
                "createPerson", "Create an account",
                "Returns a one-time link, valid for three days and shown only once: give it to the person, who chooses a password with "
                + "it.");
        people.MapGetOrHead("/{id}", ManagePeople.GetAsync).RequireAuthorization(Policies.Administrator)
            .OrNotFound().Produces<PersonResponse>()
            .Documented("getPerson", "Get an account", "One account, and what it may do.");
        people.MapPut("/{id}", ManagePeople.UpdateAsync).Changes().RequireAuthorization(Policies.Administrator).OrNotFound()
            .Accepts<PersonRequest>(Json).Produces<PersonResponse>()
            .Documented(
                "updatePerson", "Change an account",
                "Adds and removes roles, and disables or enables the account; both take effect at its next request. You cannot take the "
                + "administrator role from your own account.");
        people.MapPost("/{id}/invitation", ManagePeople.InviteAsync).Writes().RequireAuthorization(Policies.Administrator).OrNotFound()
            .Accepts<InvitationRequest>(Json).Produces<LinkResponse>()
            .Documented(
                "invitePerson", "Invite a person again",
                "For somebody who lost the password, or whose link expired. Earlier links stop working; accepting the new one ends all "
                + "sessions.");

        var invitations = routes.MapAdmin("/invitations", "Signing in");
        invitations.MapGetOrHead("/{code}", AcceptInvitation.GetAsync).AllowAnonymous().OrNotFound().Produces<InvitationResponse>()
            .Documented(
                "getInvitation", "Get an invitation", "Until when the link is valid, and for whom. Reading does not use it up.");
        invitations.MapPost("/{code}", AcceptInvitation.HandleAsync).Writes().AllowAnonymous().OrNotFound()
            .Accepts<AcceptRequest>(Json).Produces<PersonResponse>()
            .Documented("acceptInvitation", "Accept an invitation", "Sets the password and uses the link up. Then sign in.");
    }
}
