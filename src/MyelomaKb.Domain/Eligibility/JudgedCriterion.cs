using System.Text.Json;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Eligibility;

/// <summary>A criterion of a label with its outcome; a leaf also says what was found and both in plain words.</summary>
public sealed record JudgedCriterion(Criterion Criterion, Truth Outcome, IReadOnlyList<JudgedCriterion> Children)
{
    /// <summary>What the profile says; null on connectives, and where it says nothing.</summary>
    public Found? Found { get; init; }

    /// <summary>The leaf's statement and what was found, in plain words; null on connectives.</summary>
    public string? Text { get; init; }
}

/// <summary>What a profile says on a leaf, as a value that can be written.</summary>
public abstract record Found
{
    private protected Found()
    {
    }

    /// <summary>Writes the value alone.</summary>
    public abstract void Write(Utf8JsonWriter json);
}

/// <summary>A number.</summary>
public sealed record FoundNumber(decimal Value) : Found
{
    public override void Write(Utf8JsonWriter json) => json.WriteNumberValue(Value);
}

/// <summary>A whole number that is known only to lie within bounds.</summary>
public sealed record FoundRange(int AtLeast, int? AtMost) : Found
{
    public override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("atLeast"u8, AtLeast);
        if (AtMost is { } high)
        {
            json.WriteNumber("atMost"u8, high);
        }

        json.WriteEndObject();
    }
}

/// <summary>A yes or a no.</summary>
public sealed record FoundFlag(bool Value) : Found
{
    public override void Write(Utf8JsonWriter json) => json.WriteBooleanValue(Value);
}

/// <summary>One word of a closed set.</summary>
public sealed record FoundWord(string Value) : Found
{
    public override void Write(Utf8JsonWriter json) => json.WriteStringValue(Value);
}

/// <summary>Words or ids; for a class those of its agents that are known.</summary>
public sealed record FoundWords(IReadOnlyList<string> Values) : Found
{
    public override void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var value in Values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
