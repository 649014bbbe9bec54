using FluentValidation;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Data.People;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.People;

/// <summary>What holds for names, passwords and codes wherever they are given.</summary>
internal static class PersonRules
{
    public const int LongestSignInName = 120;
    public const int ShortestPassword = 12;
    public const int LongestPassword = 256;
    public const int DifferentCharacters = 5;
    public const int LongestCode = 40;

    /// <summary>What a name to sign in with can be made of; Identity holds new names to the same.</summary>
    public const string SignInNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._@+";

    private const string SignInNamePattern = "^[A-Za-z0-9._@+-]+$";

    /// <summary>A name to show: not blank, not too long, no control characters.</summary>
    public static IRuleBuilderOptions<T, string> ShownName<T>(this IRuleBuilder<T, string> rule) => rule
        .SetValidator(new TextRule<T>(
            1, Person.LongestName,
            $"Give a name of 1 to {Person.LongestName} characters, without control characters and changes of direction.",
            TextPatterns.Line));

    /// <summary>The part of a name from outside that can be shown.</summary>
    public static string Shown(string name)
    {
        var plain = string.Concat(name.Where(one => !PlainText.IsDeceptive(one))).Trim();
        return plain.Length is 0 ? "?"
            : plain.Length <= Person.LongestName ? plain
            : plain[..(char.IsHighSurrogate(plain[Person.LongestName - 1]) ? Person.LongestName - 1 : Person.LongestName)];
    }

    /// <summary>A new password; what else it takes, Identity says.</summary>
    public static IRuleBuilderOptions<T, string> NewPassword<T>(this IRuleBuilder<T, string> rule) => rule
        .SetValidator(new TextRule<T>(
            ShortestPassword, LongestPassword, $"Give a password of {ShortestPassword} to {LongestPassword} characters."));

    /// <summary>A password that somebody has already; only the length is checked.</summary>
    public static IRuleBuilderOptions<T, string> Password<T>(this IRuleBuilder<T, string> rule) => rule
        .SetValidator(new TextRule<T>(1, LongestPassword, $"Give the password, 1 to {LongestPassword} characters."));

    /// <summary>A name that somebody signs in with.</summary>
    public static IRuleBuilderOptions<T, string> SignInName<T>(this IRuleBuilder<T, string> rule) => rule
        .SetValidator(new TextRule<T>(1, LongestSignInName, $"Give the sign-in name, 1 to {LongestSignInName} characters."));

    /// <summary>A new name to sign in with.</summary>
    public static IRuleBuilderOptions<T, string> NewSignInName<T>(this IRuleBuilder<T, string> rule) => rule
        .SetValidator(new TextRule<T>(
            1, LongestSignInName,
            $"Give a sign-in name of 1 to {LongestSignInName} of these characters: A-Z, a-z, 0-9, '-', '.', '_', '@' and '+'.",
            SignInNamePattern));

    /// <summary>A code of an authenticator app, or a recovery code.</summary>
    public static IRuleBuilderOptions<T, string> Code<T>(this IRuleBuilder<T, string> rule, int shortest) => rule
        .SetValidator(new TextRule<T>(shortest, LongestCode, $"Give a code of {shortest} to {LongestCode} characters."));

    /// <summary>Roles, each once.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<string>> Roles<T>(this IRuleBuilder<T, IReadOnlyList<string>> rule) => rule
        .SetValidator(new ChoicesRule<T>(Role.All, 0, $"Give each role only once. The roles are: {string.Join(", ", Role.All)}."));
}
