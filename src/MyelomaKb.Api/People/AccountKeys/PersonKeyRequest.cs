using FluentValidation;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Data.Keys;

namespace MyelomaKb.Api.People.AccountKeys;

/// <summary>A new key for a program that acts for the account.</summary>
public sealed record PersonKeyRequest
{
    /// <summary>What the key is for, such as the name of the program.</summary>
    public required string Label { get; init; }

    /// <summary>What it may be used for, within the roles of its account.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>In how many days it expires: 1 to 365.</summary>
    public required int Days { get; init; }

    /// <summary>Your password; omit it only if you sign in with another service.</summary>
    public string? Password { get; init; }

    /// <summary>Checks all of it.</summary>
    internal sealed class Validator : AbstractValidator<PersonKeyRequest>
    {
        public Validator()
        {
            RuleFor(request => request.Label)
                .SetValidator(new TextRule<PersonKeyRequest>(
                    1, ApiKey.LongestLabel,
                    $"Give the key a label of 1 to {ApiKey.LongestLabel} characters, without control characters and changes of direction.",
                    TextPatterns.Line));
            RuleFor(request => request.Scopes)
                .SetValidator(new ChoicesRule<PersonKeyRequest>(
                    KeyScope.All, 1, $"Give at least one scope, each only once. The scopes are: {string.Join(", ", KeyScope.All)}."));
            RuleFor(request => request.Password!).SetValidator(new TextRule<PersonKeyRequest>(
                1, PersonRules.LongestPassword, $"Give your password, 1 to {PersonRules.LongestPassword} characters."));
            RuleFor(request => request.Days).InclusiveBetween(1, 365).WithMessage("Give a number of days from 1 to 365.");
        }
    }
}

/// <summary>An account's key, without its secret.</summary>
public sealed record PersonKeyResponse
{
    /// <summary>Names the key; not secret.</summary>
    public required string Id { get; init; }

    /// <summary>Whose key it is.</summary>
    public required string PersonId { get; init; }

    /// <summary>What it is for.</summary>
    public required string Label { get; init; }

    /// <summary>What it may be used for.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>When the key was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From then on it is refused.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was revoked.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>The last day (UTC) on which it was used.</summary>
    public DateOnly? LastUsedOn { get; init; }

    internal static PersonKeyResponse Of(ApiKey key) => new()
    {
        Id = key.Id,
        PersonId = key.PersonId!.Value.ToString(),
        Label = key.Label,
        Scopes = key.Scopes,
        CreatedAt = key.CreatedAt,
        ExpiresAt = key.ExpiresAt,
        RevokedAt = key.RevokedAt,
        LastUsedOn = key.LastUsedOn,
    };
}

/// <summary>A new key, with the text that is shown only once.</summary>
/// <param name="Key">Send it as <c>Authorization: Bearer …</c>. Only its hash is stored.</param>
/// <param name="About">What is known of it.</param>
public sealed record NewPersonKeyResponse(string Key, PersonKeyResponse About);
