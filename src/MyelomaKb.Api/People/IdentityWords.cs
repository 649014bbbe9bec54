using Microsoft.AspNetCore.Identity;

namespace MyelomaKb.Api.People;

/// <summary>What Identity refuses, in the words of this service: each says what is allowed.</summary>
internal sealed class IdentityWords : IdentityErrorDescriber
{
    private const string NameRule = "A sign-in name may contain A-Z, a-z, 0-9, '-', '.', '_', '@' and '+'.";

    public override IdentityError DefaultError() => Of(nameof(DefaultError), "The change was not made.");

    public override IdentityError ConcurrencyFailure() =>
        Of(nameof(ConcurrencyFailure), "Somebody else has changed the account. Read it again.");

    public override IdentityError PasswordMismatch() => Of(nameof(PasswordMismatch), "The password is wrong.");

    public override IdentityError InvalidToken() => Of(nameof(InvalidToken), "The link or code is not valid, or was used before.");

    public override IdentityError RecoveryCodeRedemptionFailed() =>
        Of(nameof(RecoveryCodeRedemptionFailed), "The recovery code is not valid, or was used before.");

    public override IdentityError LoginAlreadyAssociated() =>
        Of(nameof(LoginAlreadyAssociated), "Another account already signs in this way.");

    public override IdentityError InvalidUserName(string? userName) => Of(nameof(InvalidUserName), NameRule);

    public override IdentityError DuplicateUserName(string userName) =>
        Of(nameof(DuplicateUserName), "Another account has this sign-in name; choose another.");

    public override IdentityError InvalidEmail(string? email) => Of(nameof(InvalidEmail), "This is not an email address.");

    public override IdentityError DuplicateEmail(string email) => Of(nameof(DuplicateEmail), "Another account has this email address.");

    public override IdentityError InvalidRoleName(string? role) => Of(nameof(InvalidRoleName), "This role does not exist.");

    public override IdentityError DuplicateRoleName(string role) => Of(nameof(DuplicateRoleName), "This role already exists.");

    public override IdentityError UserAlreadyHasPassword() => Of(nameof(UserAlreadyHasPassword), "The account already has a password.");

    public override IdentityError UserLockoutNotEnabled() => Of(nameof(UserLockoutNotEnabled), "The account cannot be locked.");

    public override IdentityError UserAlreadyInRole(string role) => Of(nameof(UserAlreadyInRole), "The account already has the role.");

    public override IdentityError UserNotInRole(string role) => Of(nameof(UserNotInRole), "The account does not have the role.");

    public override IdentityError PasswordTooShort(int length) =>
        Of(nameof(PasswordTooShort), $"Give a password of {length} to {PersonRules.LongestPassword} characters.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Of(nameof(PasswordRequiresUniqueChars), $"Give a password with at least {uniqueChars} different characters.");

    public override IdentityError PasswordRequiresNonAlphanumeric() =>
        Of(nameof(PasswordRequiresNonAlphanumeric), "Give a password with a character that is neither letter nor digit.");

    public override IdentityError PasswordRequiresDigit() => Of(nameof(PasswordRequiresDigit), "Give a password with a digit.");

    public override IdentityError PasswordRequiresLower() => Of(nameof(PasswordRequiresLower), "Give a password with a lower-case letter.");

    public override IdentityError PasswordRequiresUpper() => Of(nameof(PasswordRequiresUpper), "Give a password with an upper-case "
        + "letter.");

    private static IdentityError Of(string code, string description) => new() { Code = code, Description = description };
}
