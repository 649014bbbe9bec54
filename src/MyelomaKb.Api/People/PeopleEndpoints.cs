using MyelomaKb.Api.Answering;
using MyelomaKb.Api.Contract;
using MyelomaKb.Api.Writing;

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
            .Documented("listPeople", "List people", "Everybody who works on the entries or did, by the name to sign in with.");
        people.MapPost("", ManagePeople.CreateAsync).Writes().RequireAuthorization(Policies.Administrator)
            .Accepts<NewPersonRequest>(Json).Produces<NewPersonResponse>(StatusCodes.Status201Created)
            .Documented(
                "createPerson", "Bring somebody in",
                "Answers with a one-time link, good for three days and shown this once: hand it to the person, who chooses a password with "
                + "it.");
        people.MapGetOrHead("/{id}", ManagePeople.GetAsync).RequireAuthorization(Policies.Administrator).OrNotFound().Produces<PersonResponse>()
            .Documented("getPerson", "See a person", "One person, with what they may do.");
        people.MapPut("/{id}", ManagePeople.UpdateAsync).Changes().RequireAuthorization(Policies.Administrator).OrNotFound()
            .Accepts<PersonRequest>(Json).Produces<PersonResponse>()
            .Documented(
                "updatePerson", "Say what a person may do",
                "Gives and takes roles, and shuts out or lets in again; both hold from the next request on. Nobody takes the "
                + "administrator's role from themselves.");
        people.MapPost("/{id}/invitation", ManagePeople.InviteAsync).Writes().RequireAuthorization(Policies.Administrator).OrNotFound()
            .Accepts<InvitationRequest>(Json).Produces<LinkResponse>()
            .Documented(
                "invitePerson", "Invite a person anew",
                "For somebody who lost the password, or let the link expire. Earlier links are void; taking the new one up ends all "
                + "sessions.");

        var invitations = routes.MapAdmin("/invitations", "Signing in");
        invitations.MapGetOrHead("/{code}", AcceptInvitation.GetAsync).AllowAnonymous().OrNotFound().Produces<InvitationResponse>()
            .Documented(
                "getInvitation", "See what a link is for", "Says until when the link is good, and for whom. Looking does not use it up.");
        invitations.MapPost("/{code}", AcceptInvitation.HandleAsync).Writes().AllowAnonymous().OrNotFound()
            .Accepts<AcceptRequest>(Json).Produces<PersonResponse>()
            .Documented("acceptInvitation", "Take an invitation up", "Sets the password and uses the link up. Then sign in.");
    }
}
