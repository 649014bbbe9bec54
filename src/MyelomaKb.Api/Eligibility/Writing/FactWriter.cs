using System.Text.Json;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Api.Eligibility.Writing;

/// <summary>Writes facts that are missing, with the question and the fragments that would tell them.</summary>
internal static class FactWriter
{
    public static void WriteList(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<MissingFact> missing)
    {
        json.WriteStartArray(name);
        foreach (var fact in missing)
        {
            json.WriteStartObject();
            WriteMembers(json, fact, decides: null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The members of one, for a question with how many results it could decide.</summary>
    public static void WriteMembers(Utf8JsonWriter json, MissingFact missing, int? decides)
    {
        missing.Fact.WriteMembers(json);
        json.WriteString("text"u8, missing.Text);
        if (decides is { } count)
        {
            json.WriteNumber("decides"u8, count);
        }

        json.WriteStartObject("answers"u8);
        json.WritePropertyName("yes"u8);
        missing.Answers.Yes.Write(json);
        json.WritePropertyName("no"u8);
        missing.Answers.No.Write(json);
        json.WriteEndObject();
    }
}
