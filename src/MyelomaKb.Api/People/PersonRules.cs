using FluentValidation;
using MyelomaKb.Data.People;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.People;

/// <summary>What holds for names, passwords and codes wherever they are given.</summary>
internal static class PersonRules
{
    public const int LongestSignInName = 120;
    public const int LongestPassword = 256;
    public const int LongestCode = 40;

    /// <summary>A name to show: not blank, not too long, no control characters.</summary>
    public static IRuleBuilderOptions<T, string> ShownName<T>(this IRuleBuilder<T, string> rule) => rule
        .Must(name => name.Trim().Length is > 0 and <= Person.LongestName && PlainText.IsPlain(name))
        .WithMessage($"Give a name of 1 to {Person.LongestName} characters, without control characters and changes of direction.");

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
        .Must(password => password.Length is >= 12 and <= LongestPassword)
        .WithMessage($"Give a password of 12 to {LongestPassword} characters.");

    /// <summary>Roles, each once.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<string>> Roles<T>(this IRuleBuilder<T, IReadOnlyList<string>> rule) => rule
        .Must(roles => roles.All(Role.All.Contains) && roles.Distinct().Count() == roles.Count)
        .WithMessage($"Give each role once, out of: {string.Join(", ", Role.All)}.");
}
