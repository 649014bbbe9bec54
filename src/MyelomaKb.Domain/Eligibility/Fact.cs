using System.Text.Json;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Eligibility;

/// <summary>One thing that a profile can tell: the name of the criterion that reads it, and what of, where there are several.</summary>
public sealed record Fact(string Name, FactSubject? Of = null)
{
    /// <summary>Writes <c>fact</c> and, where there is one, <c>of</c> into the object that is open.</summary>
    public void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("fact"u8, Name);
        if (Of is null)
        {
            return;
        }

        json.WriteStartObject("of"u8);
        Of.WriteMembers(json);
        json.WriteEndObject();
    }
}

/// <summary>What a fact is about, where its name alone does not say.</summary>
public abstract record FactSubject
{
    private protected FactSubject()
    {
    }

    internal abstract void WriteMembers(Utf8JsonWriter json);
}

/// <summary>A drug, or a number of agents of a class.</summary>
public sealed record OfAgents(AgentSelector Selector) : FactSubject
{
    internal override void WriteMembers(Utf8JsonWriter json) => CriterionWriter.WriteSelector(json, Selector);
}

/// <summary>A label condition.</summary>
public sealed record OfCondition(Id<Condition> Condition) : FactSubject
{
    internal override void WriteMembers(Utf8JsonWriter json) => json.WriteString("condition"u8, Condition.Value);
}

/// <summary>An abnormality of the myeloma cells.</summary>
public sealed record OfBiomarker(string Biomarker) : FactSubject
{
    internal override void WriteMembers(Utf8JsonWriter json) => json.WriteString("biomarker"u8, Biomarker);
}

/// <summary>A laboratory test and the unit of its value.</summary>
public sealed record OfLab(string Lab, string Unit) : FactSubject
{
    internal override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("lab"u8, Lab);
        json.WriteString("unit"u8, Unit);
    }
}

/// <summary>The last therapy, and within how many days of its end.</summary>
public sealed record OfLastTherapy(int Days) : FactSubject
{
    internal override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("of"u8, "last-therapy"u8);
        json.WriteNumber("days"u8, Days);
    }
}
