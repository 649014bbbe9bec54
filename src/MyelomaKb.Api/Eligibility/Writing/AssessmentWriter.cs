using System.Buffers;
using System.Globalization;
using System.Text.Json;
using MyelomaKb.Api.Eligibility.Reading;
using MyelomaKb.Api.Http.Json;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Eligibility.Profile;

namespace MyelomaKb.Api.Eligibility.Writing;

/// <summary>
/// Writes the answer to a request for an assessment, with as much as was asked for. Most of it is the same for every patient and lies
/// ready; what differs is written in between.
/// </summary>
internal static class AssessmentWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = ApiJson.Encoder, SkipValidation = true };
    private static readonly JsonEncodedText Disclaimer = JsonEncodedText.Encode(Assessment.Disclaimer, ApiJson.Encoder);

    /// <summary>A writer over a buffer, in the way that answers are written.</summary>
    public static Utf8JsonWriter Over(IBufferWriter<byte> buffer) => new(buffer, Options);

    /// <summary>Writes the whole answer.</summary>
    public static void Write(AnswerBuffer to, Assessment assessment, EligibilityRequest request, ProfileReading profile, KnowledgeBase kb)
    {
        var (bytes, terms) = (to.Bytes, ProfileTerms.Of(kb));
        bytes.Append("{\"asOf\":\""u8);
        bytes.AppendPlain(DayText.Of(assessment.AsOf));
        bytes.Append("\",\"revision\":"u8);
        bytes.AppendPlain(kb.Revision.Number.ToString(CultureInfo.InvariantCulture));
        bytes.Append(",\"disclaimer\":\""u8);
        bytes.Append(Disclaimer.EncodedUtf8Bytes);
        bytes.Append("\""u8);
        to.List(",\"unused\":["u8, terms.Uses.Unused(profile.Profile), static (to, fact) => to.Text(fact));
        bytes.Append(",\"derived\":"u8);
        to.Value((profile, terms.Refractoriness), static (json, read) => DerivedWriter.Write(json, read.profile, read.Refractoriness));
        bytes.Append(",\"counts\":"u8);
        to.Value(assessment.Counts, JsonLists.WriteCounts);
        var day = to.Ready.Of(assessment.Day, kb);
        to.List(",\"results\":["u8, assessment.Results, (to, result) => ResultWriter.Write(to, result, request.Detail, day));
        to.List(",\"regimens\":["u8, assessment.Regimens, (to, regimen) => RegimenWriter.Write(to, regimen, day));
        to.List(",\"questions\":["u8, assessment.Questions, FactWriter.Write);
        if (assessment.Unjudged.Count > 0)
        {
            to.List(",\"unjudged\":["u8, assessment.Unjudged, static (to, approval) => to.Text(approval.Value));
        }

        bytes.Append("}"u8);
    }
}
