using Microsoft.AspNetCore.Identity;

namespace MyelomaKb.Api.People;

/// <summary>What Identity refuses, in the words of this service: each says what is allowed.</summary>
internal sealed class IdentityWords : IdentityErrorDescriber
{
    private const string NameRule = "A name to sign in with is made of A-Z, a-z, 0-9, '-', '.', '_', '@' and '+'.";

    public override IdentityError DefaultError() => Of(nameof(DefaultError), "The change was not made.");

    public override IdentityError ConcurrencyFailure() =>
        Of(nameof(ConcurrencyFailure), "Somebody else changed the person in the meantime. Read again.");

    public override IdentityError PasswordMismatch() => Of(nameof(PasswordMismatch), "This is not the password.");

    public override IdentityError InvalidToken() => Of(nameof(InvalidToken), "The link or code is not valid, or was used before.");

    public override IdentityError RecoveryCodeRedemptionFailed() =>
        Of(nameof(RecoveryCodeRedemptionFailed), "The recovery code is not valid, or was used before.");

    public override IdentityError LoginAlreadyAssociated() =>
        Of(nameof(LoginAlreadyAssociated), "Another account signs in this way already.");

    public override IdentityError InvalidUserName(string? userName) => Of(nameof(InvalidUserName), NameRule);

    public override IdentityError DuplicateUserName(string userName) =>
        Of(nameof(DuplicateUserName), "Another person signs in with this name; choose another.");

    public override IdentityError InvalidEmail(string? email) => Of(nameof(InvalidEmail), "This is not an email address.");

    public override IdentityError DuplicateEmail(string email) => Of(nameof(DuplicateEmail), "Another person has this email address.");

    public override IdentityError InvalidRoleName(string? role) => Of(nameof(InvalidRoleName), "There is no such role.");

    public override IdentityError DuplicateRoleName(string role) => Of(nameof(DuplicateRoleName), "There is such a role already.");

    public override IdentityError UserAlreadyHasPassword() => Of(nameof(UserAlreadyHasPassword), "The person has a password already.");

    public override IdentityError UserLockoutNotEnabled() => Of(nameof(UserLockoutNotEnabled), "The account cannot be locked.");

    public override IdentityError UserAlreadyInRole(string role) => Of(nameof(UserAlreadyInRole), "The person has the role already.");

    public override IdentityError UserNotInRole(string role) => Of(nameof(UserNotInRole), "The person does not have the role.");

    public override IdentityError PasswordTooShort(int length) =>
        Of(nameof(PasswordTooShort), $"Give a password of {length} to {PersonRules.LongestPassword} characters.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Of(nameof(PasswordRequiresUniqueChars), $"Give a password with at least {uniqueChars} different characters.");

    public override IdentityError PasswordRequiresNonAlphanumeric() =>
        Of(nameof(PasswordRequiresNonAlphanumeric), "Give a password with a character that is neither letter nor digit.");

    public override IdentityError PasswordRequiresDigit() => Of(nameof(PasswordRequiresDigit), "Give a password with a digit.");

    public override IdentityError PasswordRequiresLower() => Of(nameof(PasswordRequiresLower), "Give a password with a small letter.");

    public override IdentityError PasswordRequiresUpper() => Of(nameof(PasswordRequiresUpper), "Give a password with a capital letter.");

    private static IdentityError Of(string code, string description) => new() { Code = code, Description = description };
}
