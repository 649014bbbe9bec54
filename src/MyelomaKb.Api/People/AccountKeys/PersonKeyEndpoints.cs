using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Writing;

namespace MyelomaKb.Api.People.AccountKeys;

/// <summary>The door to people's keys. No key opens it: a key that leaked must not make others.</summary>
public static class PersonKeyEndpoints
{
    public static void MapPersonKeys(this IEndpointRouteBuilder routes)
    {
        var keys = routes.MapAdmin("/keys", "People");
        keys.MapGetOrHead("", ManageKeys.ListAsync).RequireAuthorization(Policies.Person)
            .WithMetadata(new QueryOf(typeof(AdminListRequest), IsRead: false)).Produces<Page<PersonKeyResponse>>()
            .Documented(
                "listPersonKeys", "List keys for editing", "Your keys, newest first, also those that have ended; administrators see all "
                    + "keys.");
        keys.MapPost("", ManageKeys.CreateAsync).Writes().RequireAuthorization(Policies.Person)
            .Accepts<PersonKeyRequest>("application/json").Produces<NewPersonKeyResponse>(StatusCodes.Status201Created)
            .Documented(
                "createPersonKey", "Create a key for a program",
                "The program acts for you, within the scopes of the key and your roles. The key is shown only once.");
        keys.MapGetOrHead("/{id}", ManageKeys.GetAsync).RequireAuthorization(Policies.Person).OrNotFound().Produces<PersonKeyResponse>()
            .Documented("getPersonKey", "Get a key for editing", "What the key is for, when it expires, and when it was last used.");
        keys.MapDelete("/{id}", ManageKeys.RevokeAsync).Changes().RequireAuthorization(Policies.Person).OrNotFound()
            .Produces<PersonKeyResponse>()
            .Documented("revokePersonKey", "Revoke a key for editing", "Permanently, from the next request on.");
    }
}
