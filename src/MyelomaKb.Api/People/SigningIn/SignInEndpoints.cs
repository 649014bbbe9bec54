using MyelomaKb.Api.Http.Reading;


namespace MyelomaKb.Api.People.SigningIn;

/// <summary>The door by which people come in.</summary>
public static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        var door = routes.MapAdmin("", "Signing in");
        door.MapPost("/sign-in", SignIn.HandleAsync).AllowAnonymous()
            .Accepts<SignInRequest>("application/json").Produces<SessionResponse>()
            .Documented(
                "signIn", "Sign in",
                "Returns an access token for an hour and a refresh token for 14 days. Five failures in a row lock the account "
                + "for 15 minutes. An account with an authenticator app also needs its code.");
        door.MapPost("/sign-in/refresh", SignIn.RefreshAsync).AllowAnonymous()
            .Accepts<RefreshRequest>("application/json").Produces<SessionResponse>()
            .Documented(
                "refreshSignIn", "Get new tokens",
                "Replaces both tokens. A refresh token can be used once; using one that was replaced ends the session.");
        door.MapPost("/sign-out", SignIn.OutAsync).RequireAuthorization(Policies.Person).Produces(StatusCodes.Status204NoContent)
            .Documented("signOut", "Sign out", "Ends the session of the token, at once and in every process.");
    }
}
