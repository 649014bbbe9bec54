using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Api.People.SigningIn;


namespace MyelomaKb.Api.People;

/// <summary>The door to what concerns the person alone.</summary>
public static class MeEndpoints
{
    private const string Json = "application/json";

    public static void MapMe(this IEndpointRouteBuilder routes)
    {
        var me = routes.MapAdmin("/me", "Signing in");
        me.MapGetOrHead("", Me.GetAsync).RequireAuthorization(Policies.Person).Produces<PersonResponse>()
            .Documented("getMe", "See yourself", "The account that the token belongs to, and what it may do.");
        me.MapPut("", Me.UpdateAsync).Changes().RequireAuthorization(Policies.Person)
            .Accepts<MeRequest>(Json).Produces<PersonResponse>()
            .Documented("updateMe", "Choose your display name", "The history shows this name with everything that you do from now on.");
        me.MapPut("/password", Me.ChangePasswordAsync).Changes().RequireAuthorization(Policies.Person)
            .Accepts<PasswordRequest>(Json).Produces<PersonResponse>()
            .Documented("changePassword", "Change your password", "Ends all your sessions except this one.");
        me.MapPost("/authenticator", Authenticator.EnrolAsync).Changes().RequireAuthorization(Policies.Person)
            .Produces<AuthenticatorResponse>()
            .Documented(
                "enrolAuthenticator", "Set up an authenticator app",
                "Returns a new secret for the app. Signing in needs a code once the app is confirmed.");
        me.MapPost("/authenticator/confirmation", Authenticator.ConfirmAsync).Changes().RequireAuthorization(Policies.Person)
            .Accepts<CodeRequest>(Json).Produces<RecoveryCodesResponse>()
            .Documented(
                "confirmAuthenticator", "Confirm the authenticator app",
                "Send a code of the app to prove that it has the secret. Returns ten recovery codes, which are shown only once.");
        me.MapPost("/authenticator/removal", Authenticator.RemoveAsync).Changes().RequireAuthorization(Policies.Person)
            .Accepts<CodeRequest>(Json).Produces<PersonResponse>()
            .Documented(
                "removeAuthenticator", "Remove the authenticator app",
                "Needs a code of the app. If the app is lost, an administrator can remove it with a new invitation.");
    }
}
