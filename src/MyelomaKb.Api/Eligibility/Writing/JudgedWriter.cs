using System.Buffers;
using System.Text.Json;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Api.Eligibility.Writing;

/// <summary>Writes judged criteria in the one form of a criterion, with outcome, finding and text.</summary>
internal static class JudgedWriter
{
    /// <summary>Writes the tree; what is the label's alone lies ready.</summary>
    public static void Write(AnswerBuffer to, JudgedCriterion judged)
    {
        to.Bytes.Append(to.Ready.StartOf(judged.Criterion));
        to.Bytes.Append(judged.Outcome switch
        {
            Truth.True => ",\"outcome\":\"true\""u8,
            Truth.False => ",\"outcome\":\"false\""u8,
            _ => ",\"outcome\":\"unknown\""u8,
        });
        if (judged.Found is { } found)
        {
            to.Bytes.Append(",\"found\":"u8);
            to.Value(found, static (json, found) => found.Write(json));
        }

        if (judged.Text is { } text)
        {
            to.Bytes.Append(",\"text\":"u8);
            to.Text(text);
        }

        Children(to, judged);
        to.Bytes.Append("}"u8);
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

    /// <summary>The object's start with the criterion's own members.</summary>
    public static byte[] StartOf(Criterion criterion)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = AssessmentWriter.Over(bytes);
        json.WriteStartObject();
        CriterionWriter.WriteOwnMembers(json, criterion);
        json.Flush();
        return bytes.WrittenSpan.ToArray();
    }

    private static void Children(AnswerBuffer to, JudgedCriterion judged)
    {
        if (judged.Criterion is Not)
        {
            to.Bytes.Append(",\"child\":"u8);
            Write(to, judged.Children[0]);
        }
        else if (judged.Criterion is All or Any)
        {
            to.List(",\"children\":["u8, judged.Children, Write);
        }
    }
}
