using System.Text.Json;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Api.Eligibility.Writing;

/// <summary>Writes judged criteria in the one form of a criterion, with outcome, finding and text.</summary>
internal static class JudgedWriter
{
    private static readonly string[] Outcomes = ["false", "unknown", "true"];

    public static void Write(Utf8JsonWriter json, JudgedCriterion judged)
    {
        json.WriteStartObject();
        CriterionWriter.WriteOwnMembers(json, judged.Criterion);
        json.WriteString("outcome"u8, Outcomes[(int)judged.Outcome]);
        if (judged.Found is { } found)
        {
            json.WritePropertyName("found"u8);
            found.Write(json);
        }

        if (judged.Text is { } text)
        {
            json.WriteString("text"u8, text);
        }

        Children(json, judged);
        json.WriteEndObject();
    }

    /// <summary>Writes a criterion that fails, and why in plain words.</summary>
    public static void WriteUnmet(Utf8JsonWriter json, UnmetCriterion unmet)
    {
        json.WriteStartObject();
        CriterionWriter.WriteOwnMembers(json, unmet.Criterion);
        if (unmet.Criterion is Not not)
        {
            json.WritePropertyName("child"u8);
            CriterionWriter.Write(json, not.Child);
        }

        json.WriteString("text"u8, unmet.Text);
        json.WriteEndObject();
    }

    private static void Children(Utf8JsonWriter json, JudgedCriterion judged)
    {
        if (judged.Criterion is Not)
        {
            json.WritePropertyName("child"u8);
            Write(json, judged.Children[0]);
        }
        else if (judged.Criterion is All or Any)
        {
            json.WriteStartArray("children"u8);
            foreach (var child in judged.Children)
            {
                Write(json, child);
            }

            json.WriteEndArray();
        }
    }
}
