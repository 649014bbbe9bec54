using FluentValidation;

namespace MyelomaKb.Api.People;

/// <summary>Somebody who shall work on the entries.</summary>
public sealed record NewPersonRequest
{
    /// <summary>The name to sign in with: letters, digits and <c>-._@+</c>; nobody else has it.</summary>
    public required string SignInName { get; init; }

    /// <summary>The name that the history shows; the person can choose another.</summary>
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

/// <summary>What a person may do from now on.</summary>
public sealed record PersonRequest
{
    /// <summary>The roles, all of them: those that are not named are taken away.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>True shuts the person out, at once and in every process; false lets them in again.</summary>
    public required bool Disabled { get; init; }

    /// <summary>Checks the roles.</summary>
    internal sealed class Validator : AbstractValidator<PersonRequest>
    {
        public Validator() => RuleFor(request => request.Roles).Roles();
    }
}

/// <summary>What a new invitation shall do besides.</summary>
public sealed record InvitationRequest
{
    /// <summary>True takes the authenticator app away, for somebody who lost it with the recovery codes.</summary>
    public required bool RemoveAuthenticator { get; init; }
}

/// <summary>What somebody chooses who was let in.</summary>
public sealed record AcceptRequest
{
    /// <summary>The name to sign in with; only of the first administrator, since others got theirs with the invitation.</summary>
    public string? SignInName { get; init; }

    /// <summary>The name that the history shall show.</summary>
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
