using System.Text.Json;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Domain.Criteria;

/// <summary>Writes a criterion in the one form it has outside the program: <c>op</c>, its own bounds or selector, its children.</summary>
public static class CriterionWriter
{
    /// <summary>Writes the whole tree as one object.</summary>
    public static void Write(Utf8JsonWriter json, Criterion criterion)
    {
        json.WriteStartObject();
        WriteOwnMembers(json, criterion);
        switch (criterion)
        {
            case All all:
                WriteChildren(json, all.Children);
                break;
            case Any any:
                WriteChildren(json, any.Children);
                break;
            case Not not:
                json.WritePropertyName("child"u8);
                Write(json, not.Child);
                break;
        }

        json.WriteEndObject();
    }

    /// <summary>Writes <c>op</c> and what belongs to this criterion alone, without its children.</summary>
    public static void WriteOwnMembers(Utf8JsonWriter json, Criterion criterion)
    {
        json.WriteString("op"u8, criterion.Op);
        switch (criterion)
        {
            case All or Any or Not:
                break;
            case DiagnosisIs leaf:
                WriteValues(json, leaf.Values);
                break;
            case DiseaseStatusIs leaf:
                WriteValues(json, leaf.Values);
                break;
            case RiskCategoryIs leaf:
                WriteValues(json, leaf.Values);
                break;
            case HasBiomarker leaf:
                json.WriteString("biomarker"u8, leaf.Biomarker);
                break;
            case HasCondition leaf:
                json.WriteString("condition"u8, leaf.Condition.Value);
                break;
            case AgeYears leaf:
                WriteBounds(json, leaf.Bounds);
                break;
            case Ecog leaf:
                WriteBounds(json, leaf.Bounds);
                break;
            case BodyWeightKg leaf:
                WriteBounds(json, leaf.Bounds);
                break;
            case PriorLines leaf:
                WriteBounds(json, leaf.Bounds);
                break;
            case LabValue leaf:
                json.WriteString("lab"u8, leaf.Lab);
                json.WriteString("unit"u8, leaf.Unit);
                WriteBounds(json, leaf.Bounds);
                break;
            case TransplantEligible leaf:
                json.WriteBoolean("value"u8, leaf.Value);
                break;
            case PriorAutologousTransplant leaf:
                json.WriteBoolean("value"u8, leaf.Value);
                break;
            case ProgressedOnLastTherapy leaf:
                json.WriteBoolean("value"u8, leaf.Value);
                break;
            case ProgressedWithinDays leaf:
                json.WriteString("of"u8, "last-therapy"u8);
                json.WriteNumber("days"u8, leaf.Days);
                break;
            case ExposedTo leaf:
                WriteSelector(json, leaf.Of);
                break;
            case RefractoryTo leaf:
                WriteSelector(json, leaf.Of);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(criterion), criterion.Op, null);
        }
    }

    /// <summary>Writes the members that name a drug, or a class and a number of its agents.</summary>
    public static void WriteSelector(Utf8JsonWriter json, AgentSelector selector)
    {
        switch (selector)
        {
            case OneDrug one:
                json.WriteString("drug"u8, one.Drug.Value);
                break;
            case OfClass of:
                json.WriteString("class"u8, of.Class.Value);
                json.WriteNumber("agents"u8, of.Agents);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(selector), selector, null);
        }
    }

    private static void WriteChildren(Utf8JsonWriter json, IReadOnlyList<Criterion> children)
    {
        json.WriteStartArray("children"u8);
        foreach (var child in children)
        {
            Write(json, child);
        }

        json.WriteEndArray();
    }

    private static void WriteValues<TEnum>(Utf8JsonWriter json, IReadOnlyList<TEnum> values)
        where TEnum : struct, Enum
    {
        json.WriteStartArray("values"u8);
        foreach (var value in values)
        {
            json.WriteStringValue(Wire<TEnum>.Name(value));
        }

        json.WriteEndArray();
    }

    private static void WriteBounds(Utf8JsonWriter json, Bounds bounds)
    {
        if (bounds.AtLeast is { } low)
        {
            json.WriteNumber("atLeast"u8, low);
        }

        if (bounds.AtMost is { } high)
        {
            json.WriteNumber("atMost"u8, high);
        }
    }
}
