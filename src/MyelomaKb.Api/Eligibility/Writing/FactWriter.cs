using System.Text.Json;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Api.Eligibility.Writing;

/// <summary>Writes facts, and those that are missing with the question and the fragments that would tell them.</summary>
internal static class FactWriter
{
    public static void Write(Utf8JsonWriter json, Fact fact)
    {
        json.WriteStartObject();
        fact.WriteMembers(json);
        json.WriteEndObject();
    }

    public static void Write(AnswerBuffer to, MissingFact missing)
    {
        var bytes = to.Ready.Of(missing);
        to.Bytes.Append(bytes.Asked);
        to.Bytes.Append(bytes.Answers);
    }

    /// <summary>A question, with how many results an answer could decide.</summary>
    public static void Write(AnswerBuffer to, Question question)
    {
        var bytes = to.Ready.Of(question.Asked);
        to.Bytes.Append(bytes.Asked);
        to.Bytes.Append(",\"decides\":"u8);
        to.Value(question.Decides, static (json, count) => json.WriteNumberValue(count));
        to.Bytes.Append(bytes.Answers);
    }
}
