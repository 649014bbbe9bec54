using FluentValidation;

namespace MyelomaKb.Api.People.SigningIn;

/// <summary>Name and password, and the second factor if the account has one.</summary>
public sealed record SignInRequest
{
    /// <summary>The sign-in name.</summary>
    public required string SignInName { get; init; }

    /// <summary>The password.</summary>
    public required string Password { get; init; }

    /// <summary>The six digits that the authenticator app shows now.</summary>
    public string? Code { get; init; }

    /// <summary>A recovery code instead, if the app is lost; each works once.</summary>
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
    /// <summary>The newest refresh token; using it replaces it.</summary>
    public required string RefreshToken { get; init; }
}

/// <summary>The tokens of a session.</summary>
public sealed record SessionResponse
{
    /// <summary>Send it as <c>Authorization: Bearer …</c>.</summary>
    public required string AccessToken { get; init; }

    /// <summary>When the access token expires.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Use it once to get new tokens.</summary>
    public required string RefreshToken { get; init; }

    /// <summary>When the session ends, also if it is refreshed.</summary>
    public required DateTimeOffset EndsAt { get; init; }
}
