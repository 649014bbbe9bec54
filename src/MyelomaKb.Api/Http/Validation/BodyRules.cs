using System.Text.RegularExpressions;
using FluentValidation;
using FluentValidation.Validators;

namespace MyelomaKb.Api.Http.Validation;

/// <summary>What a rule on a property of a body allows, in the words of a JSON schema, so that the contract says what is checked.</summary>
internal sealed record ValueBounds
{
    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public string? Pattern { get; init; }

    /// <summary>The closed set that the value, or every item of a list, is of.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    /// <summary>Whether each item of a list may stand once.</summary>
    public bool IsSet { get; init; }
}

/// <summary>A rule that can say what it allows.</summary>
internal interface IBodyRule
{
    ValueBounds Bounds { get; }
}

/// <summary>Patterns of texts, written so that the contract and the program read them alike.</summary>
internal static class TextPatterns
{
    /// <summary>What changes the direction of writing, or separates lines: <see cref="Domain.Common.PlainText"/> says why.</summary>
    private const string Deceptive = @"\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069";

    private const string Controls = @"\u0000-\u001F\u007F-\u009F" + Deceptive;
    private const string ControlsInLines = @"\u0000-\u0009\u000B-\u001F\u007F-\u009F" + Deceptive;

    /// <summary>Not blank, and no control characters.</summary>
    public const string Line = $@"^[^{Controls}]*[^\s{Controls}][^{Controls}]*$";

    /// <summary>Not blank, and no control characters but line feeds.</summary>
    public const string Lines = $@"^[^{ControlsInLines}]*[^\s{Controls}][^{ControlsInLines}]*$";

    /// <summary>The pattern as this program matches it: <c>$</c> would let a line feed stand at the end.</summary>
    public static Regex Whole(string pattern) => new($@"{pattern[..^1]}\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}

/// <summary>A text of a length, counted in characters as JSON Schema and PostgreSQL count them, that fits a pattern.</summary>
internal sealed class TextRule<T>(int shortest, int longest, string message, string? pattern = null)
    : PropertyValidator<T, string>, IBodyRule
{
    private readonly Regex? _pattern = pattern is null ? null : TextPatterns.Whole(pattern);

    public override string Name => nameof(TextRule<>);

    public ValueBounds Bounds { get; } = new() { MinLength = shortest, MaxLength = longest, Pattern = pattern };

    public override bool IsValid(ValidationContext<T> context, string value) => value is null || Fits(value);

    protected override string GetDefaultMessageTemplate(string errorCode) => message;

    private bool Fits(string value)
    {
        // Spaces around a text do not make it longer than it is: what is kept is trimmed where a pattern asks for words.
        var said = _pattern is null ? value : value.Trim();
        return said.EnumerateRunes().Count() >= shortest && value.EnumerateRunes().Count() <= longest
            && _pattern?.IsMatch(value) != false;
    }
}

/// <summary>One name of a closed set, or nothing.</summary>
internal sealed class ChoiceRule<T>(IReadOnlyList<string> names) : PropertyValidator<T, string?>, IBodyRule
{
    public override string Name => nameof(ChoiceRule<>);

    public ValueBounds Bounds { get; } = new() { Values = names };

    public override bool IsValid(ValidationContext<T> context, string? value)
    {
        if (value is null || names.Contains(value))
        {
            return true;
        }

        context.MessageFormatter.AppendArgument("Given", Quote.Short(value));
        return false;
    }

    protected override string GetDefaultMessageTemplate(string errorCode) => $"'{{Given}}' is not one of: {string.Join(", ", names)}.";
}

/// <summary>Names of a closed set, each once.</summary>
internal sealed class ChoicesRule<T>(IReadOnlyList<string> names, int fewest, string message)
    : PropertyValidator<T, IReadOnlyList<string>>, IBodyRule
{
    public override string Name => nameof(ChoicesRule<>);

    public ValueBounds Bounds { get; } = new() { Values = names, MinItems = fewest, IsSet = true };

    public override bool IsValid(ValidationContext<T> context, IReadOnlyList<string> value) =>
        value is null || (value.Count >= fewest && value.All(names.Contains) && value.Distinct().Count() == value.Count);

    protected override string GetDefaultMessageTemplate(string errorCode) => message;
}

/// <summary>A list of at most so many.</summary>
internal sealed class CountRule<T, TItem>(int most, string message) : PropertyValidator<T, IReadOnlyList<TItem>>, IBodyRule
{
    public override string Name => nameof(CountRule<,>);

    public ValueBounds Bounds { get; } = new() { MaxItems = most };

    public override bool IsValid(ValidationContext<T> context, IReadOnlyList<TItem> value) => value is null || value.Count <= most;

    protected override string GetDefaultMessageTemplate(string errorCode) => message;
}
