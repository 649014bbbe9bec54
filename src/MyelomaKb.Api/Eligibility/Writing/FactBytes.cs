using System.Buffers;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Api.Eligibility.Writing;

/// <summary>A missing fact as it is written: an object's start with what it is and the question, and the answers with its end.</summary>
internal sealed record FactBytes(byte[] Asked, byte[] Answers)
{
    /// <summary>Those of a missing fact.</summary>
    public static FactBytes Of(MissingFact missing)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        using var json = AssessmentWriter.Over(bytes);
        json.WriteStartObject();
        missing.Fact.WriteMembers(json);
        json.WriteString("text"u8, missing.Text);
        json.Flush();
        var asked = bytes.WrittenSpan.ToArray();
        bytes.ResetWrittenCount();
        json.WriteStartObject("answers"u8);
        json.WritePropertyName("yes"u8);
        missing.Answers.Yes.Write(json);
        json.WritePropertyName("no"u8);
        missing.Answers.No.Write(json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return new FactBytes(asked, bytes.WrittenSpan.ToArray());
    }
}
