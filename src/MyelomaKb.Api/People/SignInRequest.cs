using FluentValidation;

namespace MyelomaKb.Api.People;

/// <summary>Name and password, and the second factor where the account has one.</summary>
public sealed record SignInRequest
{
    /// <summary>The name that the person signs in with.</summary>
    public required string SignInName { get; init; }

    /// <summary>The password.</summary>
    public required string Password { get; init; }

    /// <summary>The six digits that the authenticator app shows now.</summary>
    public string? Code { get; init; }

    /// <summary>A recovery code instead, where the app is lost; each is good once.</summary>
    public string? RecoveryCode { get; init; }

    /// <summary>Bounds what is hashed and looked up.</summary>
    internal sealed class Validator : AbstractValidator<SignInRequest>
    {
        public Validator()
        {
            RuleFor(request => request.SignInName).SignInName();
            RuleFor(request => request.Password).Password();
            RuleFor(request => request.Code!).Code(0);
            RuleFor(request => request.RecoveryCode!).Code(0);
        }
    }
}

/// <summary>The refresh token of a session.</summary>
public sealed record RefreshRequest
{
    /// <summary>The newest one; it is replaced by this use.</summary>
    public required string RefreshToken { get; init; }
}

/// <summary>The tokens of a session.</summary>
public sealed record SessionResponse
{
    /// <summary>Send it as <c>Authorization: Bearer …</c>.</summary>
    public required string AccessToken { get; init; }

    /// <summary>From then on the access token is refused.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Gets new tokens, once.</summary>
    public required string RefreshToken { get; init; }

    /// <summary>The session ends then, whatever is refreshed.</summary>
    public required DateTimeOffset EndsAt { get; init; }
}
