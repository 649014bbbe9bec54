using System.Text.Json;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Eligibility.Profile;
using MyelomaKb.Domain.TreatmentHistory;

namespace MyelomaKb.Api.Eligibility.Writing;

/// <summary>Writes what was read out of a profile: lines, what each name was taken for, refractoriness with its rule, defaults.</summary>
internal static class DerivedWriter
{
    public static void Write(Utf8JsonWriter json, ProfileReading reading, Refractoriness refractoriness)
    {
        json.WriteStartObject();
        Lines(json, reading);
        Exposure(json, reading.Profile);
        Refractory(json, reading.Profile, refractoriness);
        json.WriteStrings("assumed"u8, reading.Assumed);
        json.WriteEndObject();
    }

    private static void Lines(Utf8JsonWriter json, ProfileReading reading)
    {
        if (reading.LinesFrom is not { } from)
        {
            return;
        }

        var lines = reading.Facts.PriorLines;
        json.WriteStartObject("priorLines"u8);
        json.WriteNumber(lines.AtLeast == lines.AtMost ? "value"u8 : "atLeast"u8, lines.AtLeast);
        json.WriteString("from"u8, from);
        json.WriteEndObject();
    }

    private static void Exposure(Utf8JsonWriter json, PatientProfile profile)
    {
        json.WriteStartArray("exposedTo"u8);
        foreach (var therapy in profile.Therapies ?? [])
        {
            foreach (var drug in therapy.Drugs)
            {
                Drug(json, drug, therapy.Line);
            }
        }

        foreach (var statement in profile.ExposedTo)
        {
            if (statement is DrugStatement one)
            {
                Drug(json, one.Drug, line: null);
            }
        }

        json.WriteEndArray();
    }

    private static void Drug(Utf8JsonWriter json, GivenDrug drug, int? line)
    {
        json.WriteStartObject();
        json.WriteString("drug"u8, drug.Drug.Value);
        if (line is { } number)
        {
            json.WriteNumber("line"u8, number);
        }

        json.WriteString("given"u8, drug.Given);
        json.WriteString("matchedBy"u8, Wire<MatchedBy>.Name(drug.By));
        json.WriteEndObject();
    }

    private static void Refractory(Utf8JsonWriter json, PatientProfile profile, Refractoriness refractoriness)
    {
        json.WriteStartArray("refractoryTo"u8);
        foreach (var therapy in profile.Therapies ?? [])
        {
            var progression = Progression.Of(therapy);
            foreach (var drug in therapy.Drugs)
            {
                if (refractoriness.Judge(therapy, progression, drug.Agent) is (Truth.True, { } rule))
                {
                    Refractory(json, drug, therapy.Line, rule);
                }
            }
        }

        foreach (var statement in profile.RefractoryTo)
        {
            if (statement is DrugStatement one)
            {
                Refractory(json, one.Drug, line: null, RefractoryRule.Stated);
            }
        }

        json.WriteEndArray();
    }

    private static void Refractory(Utf8JsonWriter json, GivenDrug drug, int? line, RefractoryRule rule)
    {
        json.WriteStartObject();
        json.WriteString("drug"u8, drug.Drug.Value);
        if (line is { } number)
        {
            json.WriteNumber("line"u8, number);
        }

        json.WriteString("rule"u8, Wire<RefractoryRule>.Name(rule));
        json.WriteEndObject();
    }
}
