using System.Buffers;
using System.Text.Json;
using MyelomaKb.Api.Eligibility.Reading;
using MyelomaKb.Api.Entries;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Eligibility.Profile;

namespace MyelomaKb.Api.Eligibility.Writing;

/// <summary>Writes the answer to a request for an assessment, with as much as was asked for.</summary>
internal static class AssessmentWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = ApiJson.Encoder, SkipValidation = true };

    /// <summary>A writer over a buffer, in the way that answers are written.</summary>
    public static Utf8JsonWriter Over(IBufferWriter<byte> buffer) => new(buffer, Options);

    /// <summary>Writes the whole answer.</summary>
    public static void Write(
        Utf8JsonWriter json, Assessment assessment, EligibilityRequest request, ProfileReading profile, KnowledgeBase kb)
    {
        json.WriteStartObject();
        json.WriteString("asOf"u8, DayText.Of(assessment.AsOf));
        json.WriteNumber("revision"u8, kb.Revision.Number);
        json.WriteString("disclaimer"u8, Disclaimer);
        json.WriteStrings("unused"u8, ProfileTerms.Of(kb).Uses.Unused(profile.Profile));
        json.WritePropertyName("derived"u8);
        DerivedWriter.Write(json, profile, ProfileTerms.Of(kb).Refractoriness);
        json.WriteCounts(assessment.Counts);
        json.WriteStartArray("results"u8);
        foreach (var result in assessment.Results)
        {
            ResultWriter.Write(json, result, request.Detail, kb);
        }

        json.WriteEndArray();
        json.WriteStartArray("regimens"u8);
        foreach (var regimen in assessment.Regimens)
        {
            Regimen(json, regimen);
        }

        json.WriteEndArray();
        Questions(json, assessment.Questions);
        json.WriteEndObject();
        json.Flush();
    }

    private static readonly JsonEncodedText Disclaimer = JsonEncodedText.Encode(Assessment.Disclaimer, ApiJson.Encoder);

    private static void Regimen(Utf8JsonWriter json, RegimenVerdict regimen)
    {
        json.WriteStartObject();
        json.WriteIds("regimen"u8, regimen.Regimen);
        json.WriteString("regulator"u8, Wire<Regulator>.Name(regimen.Regulator));
        json.WriteString("verdict"u8, Wire<Verdict>.Name(regimen.Verdict));
        json.WriteIds("approvals"u8, regimen.Approvals);
        if (regimen.EitherWay is { } fact)
        {
            json.WriteStartObject("eitherWay"u8);
            fact.WriteMembers(json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Questions(Utf8JsonWriter json, IReadOnlyList<Question> questions)
    {
        json.WriteStartArray("questions"u8);
        foreach (var question in questions)
        {
            json.WriteStartObject();
            FactWriter.WriteMembers(json, question.Asked, question.Decides);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
