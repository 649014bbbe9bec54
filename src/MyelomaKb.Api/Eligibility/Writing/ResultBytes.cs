using System.Buffers;
using System.Text.Json;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Api.Eligibility.Writing;

/// <summary>The output for a verdict on an approval that is the same for every patient: the parts around what differs by patient.</summary>
internal sealed class ResultBytes
{
    public ResultBytes(StatedVerdict stated, KnowledgeBase kb)
    {
        var bytes = new ArrayBufferWriter<byte>(4096);
        using var json = AssessmentWriter.Over(bytes);
        json.WriteStartObject();
        json.WriteString("approval"u8, stated.Approval.Id.Value);
        Identity(json, stated);
        json.WriteString("verdict"u8, Wire<Verdict>.Name(stated.Verdict));
        Head = Taken(json, bytes);
        json.WriteString("indication"u8, stated.Version.Indication);
        Indication = Taken(json, bytes);
        Standing(json, stated, kb);
        Tail = Taken(json, bytes);
        Cites(json, stated.Cites, kb);
        Sources = Taken(json, bytes);
        json.Reset();
        json.WriteStartObject();
        json.WriteString("approval"u8, stated.Approval.Id.Value);
        json.WriteString("verdict"u8, Wire<Verdict>.Name(stated.Verdict));
        Bare = Taken(json, bytes);
        Whole = [.. Bare, (byte)'}'];
    }

    /// <summary>The object's start with id and verdict alone.</summary>
    public byte[] Bare { get; }

    /// <summary>The whole object with id and verdict alone.</summary>
    public byte[] Whole { get; }

    /// <summary>The object's start, to the verdict.</summary>
    public byte[] Head { get; }

    public byte[] Indication { get; }

    /// <summary>What is unconfirmed, the notices, and the other forms.</summary>
    public byte[] Tail { get; }

    public byte[] Sources { get; }

    private static byte[] Taken(Utf8JsonWriter json, ArrayBufferWriter<byte> bytes)
    {
        json.Flush();
        var taken = bytes.WrittenSpan.ToArray();
        bytes.ResetWrittenCount();
        return taken;
    }

    private static void Identity(Utf8JsonWriter json, StatedVerdict stated)
    {
        var approval = stated.Approval;
        json.WriteString("drug"u8, approval.Drug.Value);
        json.WriteString("regulator"u8, Wire<Regulator>.Name(approval.Regulator));
        json.WriteStartArray("regimen"u8);
        foreach (var part in approval.Regimen)
        {
            json.WriteStringValue(part.Drug.Value);
        }

        json.WriteEndArray();
        json.WriteString("setting"u8, Wire<Setting>.Name(approval.Setting));
        json.WriteString("pathway"u8, Wire<Pathway>.Name(stated.Pathway));
    }

    private static void Standing(Utf8JsonWriter json, StatedVerdict stated, KnowledgeBase kb)
    {
        json.WriteStrings("unconfirmed"u8, stated.Unconfirmed);
        json.WriteStartArray("notices"u8);
        foreach (var notice in stated.Notices)
        {
            Notice(json, notice, kb);
        }

        json.WriteEndArray();
        if (stated.AlsoAs.Count > 0)
        {
            json.WriteStartArray("alsoAs"u8);
            foreach (var regimen in stated.AlsoAs)
            {
                json.WriteIds(regimen);
            }

            json.WriteEndArray();
        }
    }

    private static void Notice(Utf8JsonWriter json, ApprovalEvent notice, KnowledgeBase kb)
    {
        json.WriteStartObject();
        json.WriteString("on"u8, DayText.Of(notice.On));
        json.WriteString("event"u8, Wire<ApprovalEventKind>.Name(notice.Event));
        Optional(json, "note"u8, notice.Note);
        Cites(json, notice.Cites, kb);
        json.WriteEndObject();
    }

    private static void Cites(Utf8JsonWriter json, IReadOnlyList<Cite> cites, KnowledgeBase kb)
    {
        json.WriteStartArray("cites"u8);
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
