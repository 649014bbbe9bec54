using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;
using MyelomaKb.Data.People;

namespace MyelomaKb.Api.People;

/// <summary>
/// Refuses passwords that are guessed first: those on the list of common ones, in any case, repeated, or with only a few characters or
/// any number of digits and marks put around one of them.
/// </summary>
public sealed class CommonPasswordRule : IPasswordValidator<Person>
{
    /// <summary>What Identity's errors are told apart by; the name begins as those of passwords do.</summary>
    private const string Code = "PasswordTooCommon";

    private const string Resource = "MyelomaKb.Api.People.common-passwords.txt";
    private const int ShortestListed = 8;

    /// <summary>So many characters around a common password do not make it another.</summary>
    private const int FewCharacters = 4;

    private static readonly Lazy<FrozenSet<string>> Listed = new(Read);

    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password) => Task.FromResult(
        password is not null && IsCommon(password)
            ? IdentityResult.Failed(new IdentityError
            {
                Code = Code,
                Description = "Many people use this password, or a very similar one. Choose another, such as four words that have "
                    + "nothing to do with each other.",
            })
            : IdentityResult.Success);

    internal static bool IsCommon(string password)
    {
        var text = password.Trim().ToLowerInvariant();
        var letters = text.AsSpan().TrimStart(Marks).TrimEnd(Marks).ToString();
        return IsNear(text) || IsNear(Unrepeated(text)) || IsNear(letters) || IsNear(Unrepeated(letters));
    }

    /// <summary>Whether a listed password is left when a few characters are taken away at either end.</summary>
    private static bool IsNear(string text)
    {
        var known = Listed.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var cut = 0; cut <= FewCharacters; cut++)
        {
            for (var start = 0; start <= cut && text.Length - cut >= ShortestListed; start++)
            {
                if (known.Contains(text.AsSpan(start, text.Length - cut)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The text that is repeated to make this one; the text itself where none is.</summary>
    private static string Unrepeated(string text)
    {
        var at = text.Length > 1 ? (text + text).IndexOf(text, 1, StringComparison.Ordinal) : text.Length;
        return text[..at];
    }

    private const string Marks = "0123456789 !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonPasswordRule).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
