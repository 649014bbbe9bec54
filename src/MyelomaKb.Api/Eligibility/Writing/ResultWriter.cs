using System.Text.Json;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Api.Eligibility.Writing;

/// <summary>Writes what one label says of the patient.</summary>
internal static class ResultWriter
{
    public static void Write(Utf8JsonWriter json, ResultLine result, AssessmentDetail detail, KnowledgeBase kb)
    {
        if (detail == AssessmentDetail.Verdicts && result.DecidedEitherWay.Count == 0)
        {
            json.WriteRawValue(VerdictBytes.Of(kb).For(result), skipInputValidation: true);
            return;
        }

        json.WriteStartObject();
        json.WriteString("approval"u8, result.Approval.Id.Value);
        if (detail > AssessmentDetail.Verdicts)
        {
            Identity(json, result);
        }

        json.WriteString("verdict"u8, Wire<Verdict>.Name(result.Verdict));
        EitherWay(json, result.DecidedEitherWay);
        if (detail >= AssessmentDetail.Reasons)
        {
            Reasons(json, result, kb);
        }

        if (detail == AssessmentDetail.Full)
        {
            if (result.Criteria is { } criteria)
            {
                json.WritePropertyName("criteria"u8);
                JudgedWriter.Write(json, criteria);
            }

            Cites(json, "cites"u8, result.Cites, kb);
        }

        json.WriteEndObject();
    }

    private static void Identity(Utf8JsonWriter json, ResultLine result)
    {
        var approval = result.Approval;
        json.WriteString("drug"u8, approval.Drug.Value);
        json.WriteString("regulator"u8, Wire<Regulator>.Name(approval.Regulator));
        json.WriteStartArray("regimen"u8);
        foreach (var part in approval.Regimen)
        {
            json.WriteStringValue(part.Drug.Value);
        }

        json.WriteEndArray();
        json.WriteString("setting"u8, Wire<Setting>.Name(approval.Setting));
        json.WriteString("pathway"u8, Wire<Pathway>.Name(result.Pathway));
    }

    private static void EitherWay(Utf8JsonWriter json, IReadOnlyList<Fact> facts)
    {
        if (facts.Count == 0)
        {
            return;
        }

        json.WriteStartArray("decidedEitherWay"u8);
        foreach (var fact in facts)
        {
            json.WriteStartObject();
            fact.WriteMembers(json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Reasons(Utf8JsonWriter json, ResultLine result, KnowledgeBase kb)
    {
        json.WriteString("indication"u8, result.Version.Indication);
        json.WriteString("why"u8, result.Why);
        json.WriteStrings("unconfirmed"u8, result.Unconfirmed);
        json.WriteStartArray("notices"u8);
        foreach (var notice in result.Notices)
        {
            Notice(json, notice, kb);
        }

        json.WriteEndArray();
        if (result.AlsoAs.Count > 0)
        {
            json.WriteStartArray("alsoAs"u8);
            foreach (var regimen in result.AlsoAs)
            {
                json.WriteIds(regimen);
            }

            json.WriteEndArray();
        }

        FactWriter.WriteList(json, "missing"u8, result.Missing);
        json.WriteStartArray("unmet"u8);
        foreach (var unmet in result.Unmet)
        {
            JudgedWriter.WriteUnmet(json, unmet);
        }

        json.WriteEndArray();
        if (result.ThenMissing.Count > 0)
        {
            FactWriter.WriteList(json, "thenMissing"u8, result.ThenMissing);
        }
    }

    private static void Notice(Utf8JsonWriter json, ApprovalEvent notice, KnowledgeBase kb)
    {
        json.WriteStartObject();
        json.WriteString("on"u8, DayText.Of(notice.On));
        json.WriteString("event"u8, Wire<ApprovalEventKind>.Name(notice.Event));
        if (notice.Note is { } note)
        {
            json.WriteString("note"u8, note);
        }

        Cites(json, "cites"u8, notice.Cites, kb);
        json.WriteEndObject();
    }

    private static void Cites(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<Cite> cites, KnowledgeBase kb)
    {
        json.WriteStartArray(name);
        foreach (var cite in cites)
        {
            var source = kb.Sources[cite.Source];
            json.WriteStartObject();
            json.WriteString("source"u8, cite.Source.Value);
            Optional(json, "where"u8, cite.Where);
            json.WriteString("title"u8, source.Title);
            json.WriteString("publisher"u8, source.Publisher);
            Optional(json, "url"u8, source.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Optional(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
