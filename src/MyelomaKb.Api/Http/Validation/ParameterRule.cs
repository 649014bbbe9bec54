using FluentValidation;
using FluentValidation.Validators;

namespace MyelomaKb.Api.Http.Validation;

/// <summary>What a rule allows, in the words of a JSON schema, so that the contract says what the validator checks.</summary>
public sealed record Allowed
{
    public string Type { get; init; } = "string";

    public string? Format { get; init; }

    public int? Minimum { get; init; }

    public int? Maximum { get; init; }

    public int? MaxLength { get; init; }

    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>Several values, separated by commas.</summary>
    public bool Several { get; init; }

    public string? Example { get; init; }
}

/// <summary>A rule on the text of one parameter; a parameter that is left out passes.</summary>
public abstract class ParameterRule<TRequest>(Allowed allowed) : PropertyValidator<TRequest, string?>, IParameterRule
{
    public Allowed Allowed => allowed;

    public override string Name => GetType().Name;

    public sealed override bool IsValid(ValidationContext<TRequest> context, string? value)
    {
        if (value is null || Fault(value) is not { } fault)
        {
            return true;
        }

        context.MessageFormatter.AppendArgument("Fault", fault);
        return false;
    }

    /// <summary>What is wrong with the value and what is allowed; null where nothing is.</summary>
    protected abstract string? Fault(string value);

    protected sealed override string GetDefaultMessageTemplate(string errorCode) => "{Fault}";
}

/// <summary>A rule that can say what it allows.</summary>
public interface IParameterRule
{
    Allowed Allowed { get; }
}
