using MyelomaKb.Api.Answering;
using MyelomaKb.Api.Writing;

namespace MyelomaKb.Api.People;

/// <summary>The door to what concerns the person alone.</summary>
public static class MeEndpoints
{
    private const string Json = "application/json";

    public static void MapMe(this IEndpointRouteBuilder routes)
    {
        var me = routes.MapAdmin("/me", "Signing in");
        me.MapGetOrHead("", Me.GetAsync).RequireAuthorization(Policies.Person).Produces<PersonResponse>()
            .Documented("getMe", "See yourself", "Who the token belongs to, and what that person may do.");
        me.MapPut("", Me.UpdateAsync).Changes().RequireAuthorization(Policies.Person)
            .Accepts<MeRequest>(Json).Produces<PersonResponse>()
            .Documented("updateMe", "Choose how you are shown", "The history shows this name with everything you do from now on.");
        me.MapPut("/password", Me.ChangePasswordAsync).Changes().RequireAuthorization(Policies.Person)
            .Accepts<PasswordRequest>(Json).Produces<PersonResponse>()
            .Documented("changePassword", "Change your password", "Ends all of your sessions but this one.");
        me.MapPost("/authenticator", Authenticator.EnrolAsync).Changes().RequireAuthorization(Policies.Person)
            .Produces<AuthenticatorResponse>()
            .Documented(
                "enrolAuthenticator", "Take up an authenticator app",
                "Answers with a new secret for the app. Signing in takes codes from when one was confirmed.");
        me.MapPost("/authenticator/confirmation", Authenticator.ConfirmAsync).Changes().RequireAuthorization(Policies.Person)
            .Accepts<CodeRequest>(Json).Produces<RecoveryCodesResponse>()
            .Documented(
                "confirmAuthenticator", "Confirm the authenticator app",
                "A code that the app shows proves that it has the secret. Answers with ten recovery codes, shown this once.");
        me.MapPost("/authenticator/removal", Authenticator.RemoveAsync).Changes().RequireAuthorization(Policies.Person)
            .Accepts<CodeRequest>(Json).Produces<PersonResponse>()
            .Documented(
                "removeAuthenticator", "Give the authenticator app up",
                "Takes a code of the app. Where it is lost, an administrator takes it away with a new invitation.");
    }
}
