using System.Text.Json;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Eligibility;

/// <summary>One property of a profile with a value, ready to be merged into it: lists are appended to, everything else is set.</summary>
public abstract record ProfileFragment
{
    private protected ProfileFragment()
    {
    }

    /// <summary>The profile's property.</summary>
    public abstract string Property { get; }

    /// <summary>Writes the fragment as an object of its own.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WritePropertyName(Property);
        WriteValue(json);
        json.WriteEndObject();
    }

    private protected abstract void WriteValue(Utf8JsonWriter json);
}

/// <summary>A yes or a no.</summary>
public sealed record ToldFlag(string Name, bool Value) : ProfileFragment
{
    public override string Property => Name;

    private protected override void WriteValue(Utf8JsonWriter json) => json.WriteBooleanValue(Value);
}

/// <summary>A number; null says that it did not come to it (no progression).</summary>
public sealed record ToldNumber(string Name, decimal? Value) : ProfileFragment
{
    public override string Property => Name;

    private protected override void WriteValue(Utf8JsonWriter json)
    {
        if (Value is { } value)
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}

/// <summary>One word of a closed set.</summary>
public sealed record ToldWord(string Name, string Value) : ProfileFragment
{
    public override string Property => Name;

    private protected override void WriteValue(Utf8JsonWriter json) => json.WriteStringValue(Value);
}

/// <summary>A list of words.</summary>
public sealed record ToldWords(string Name, IReadOnlyList<string> Values) : ProfileFragment
{
    public override string Property => Name;

    private protected override void WriteValue(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var value in Values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}

/// <summary>A drug or a number of agents of a class, in one of the four lists of exposure and refractoriness.</summary>
public sealed record ToldAgents(string Name, AgentSelector Selector) : ProfileFragment
{
    public override string Property => Name;

    private protected override void WriteValue(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        if (Selector is OneDrug one)
        {
            json.WriteStringValue(one.Drug.Value);
        }
        else
        {
            json.WriteStartObject();
            CriterionWriter.WriteSelector(json, Selector);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

/// <summary>Whether a label condition holds.</summary>
public sealed record ToldCondition(Id<Condition> Condition, bool Value) : ProfileFragment
{
    public override string Property => "conditions";

    private protected override void WriteValue(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteBoolean(Condition.Value, Value);
        json.WriteEndObject();
    }
}

/// <summary>A measured value.</summary>
public sealed record ToldLab(string Lab, decimal Value, string Unit) : ProfileFragment
{
    public override string Property => "labs";

    private protected override void WriteValue(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        json.WriteStartObject();
        json.WriteString("name"u8, Lab);
        json.WriteNumber("value"u8, Value);
        json.WriteString("unit"u8, Unit);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
