using FluentValidation;

namespace MyelomaKb.Api.People;

/// <summary>The account of a new editor.</summary>
public sealed record NewPersonRequest
{
    /// <summary>The name to sign in with: letters, digits and <c>-._@+</c>; nobody else has it.</summary>
    public required string SignInName { get; init; }

    /// <summary>The display name, which the history shows; the person can change it.</summary>
    public required string ShownName { get; init; }

    /// <summary>What the person may do.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>Checks names and roles.</summary>
    internal sealed class Validator : AbstractValidator<NewPersonRequest>
    {
        public Validator()
        {
            RuleFor(request => request.SignInName).NewSignInName();
            RuleFor(request => request.ShownName).ShownName();
            RuleFor(request => request.Roles).Roles();
        }
    }
}

/// <summary>The new roles and state of an account.</summary>
public sealed record PersonRequest
{
    /// <summary>All roles of the account: roles that are not listed are removed.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>`true` disables the account at once in every process; `false` enables it again.</summary>
    public required bool Disabled { get; init; }

    /// <summary>Checks the roles.</summary>
    internal sealed class Validator : AbstractValidator<PersonRequest>
    {
        public Validator() => RuleFor(request => request.Roles).Roles();
    }
}

/// <summary>Options of a new invitation.</summary>
public sealed record InvitationRequest
{
    /// <summary>`true` removes the authenticator app, for somebody who lost it and the recovery codes.</summary>
    public required bool RemoveAuthenticator { get; init; }
}

/// <summary>What an invited person chooses.</summary>
public sealed record AcceptRequest
{
    /// <summary>The sign-in name; only for the first administrator, because an invitation sets it for others.</summary>
    public string? SignInName { get; init; }

    /// <summary>The display name, which the history shows.</summary>
    public required string ShownName { get; init; }

    /// <summary>The password: 12 to 256 characters, at least five different ones.</summary>
    public required string Password { get; init; }

    /// <summary>Checks names and the length of the password; the rest Identity does.</summary>
    internal sealed class Validator : AbstractValidator<AcceptRequest>
    {
        public Validator()
        {
            RuleFor(request => request.SignInName!).NewSignInName();
            RuleFor(request => request.ShownName).ShownName();
            RuleFor(request => request.Password).NewPassword();
        }
    }
}
