using System.Globalization;

namespace MyelomaKb.Api.Http.Validation;

/// <summary>One value of a closed set.</summary>
public sealed class OneOfRule<TRequest>(IReadOnlyList<string> values)
    : ParameterRule<TRequest>(new Allowed { Values = values })
{
    protected override string? Fault(string value) => values.Contains(value)
        ? null
        : $"'{Quote.Short(value)}' is not one of: {string.Join(", ", values)}.";
}

/// <summary>Values of a closed set, separated by commas, each once.</summary>
public sealed class SomeOfRule<TRequest>(IReadOnlyList<string> values)
    : ParameterRule<TRequest>(new Allowed { Values = values, Several = true })
{
    protected override string? Fault(string value)
    {
        var given = value.Split(',');
        return given.Except(values).FirstOrDefault() is { } unknown
            ? $"'{Quote.Short(unknown)}' is not one of: {string.Join(", ", values)}."
            : given.Distinct().Count() < given.Length ? "A value is given twice." : null;
    }
}

/// <summary>A whole number within bounds, both included.</summary>
public sealed class WholeNumberRule<TRequest>(int lowest, int highest)
    : ParameterRule<TRequest>(new Allowed { Type = "integer", Minimum = lowest, Maximum = highest })
{
    protected override string? Fault(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= lowest && number <= highest
            ? null
            : highest == int.MaxValue
                ? $"'{Quote.Short(value)}' is not a whole number of {lowest} or more."
                : $"'{Quote.Short(value)}' is not a whole number from {lowest} to {highest}.";
}

/// <summary>A text that is not blank and not longer than a name can be.</summary>
public sealed class NameRule<TRequest>(string? example = null)
    : ParameterRule<TRequest>(new Allowed { MaxLength = Longest, Example = example })
{
    /// <summary>The most characters that a name may have.</summary>
    public const int Longest = 200;

    protected override string? Fault(string value) =>
        string.IsNullOrWhiteSpace(value) ? "The value is empty: omit the parameter, or give a name."
        : value.Length > Longest ? $"The value has {value.Length} characters; at most {Longest} are allowed."
        : null;
}

/// <summary>True or false.</summary>
public sealed class YesNoRule<TRequest>() : ParameterRule<TRequest>(new Allowed { Type = "boolean" })
{
    protected override string? Fault(string value) =>
        value is "true" or "false" ? null : $"'{Quote.Short(value)}' is neither true nor false.";
}
