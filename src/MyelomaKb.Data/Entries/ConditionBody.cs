using System.Text.Json;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Data.Entries;

internal static class ConditionBody
{
    public static void WriteMembers(Utf8JsonWriter json, Condition condition)
    {
        json.Text("question"u8, condition.Question);
        json.Value<AnsweredBy>("answeredBy"u8, condition.AnsweredBy);
        json.Text("summary"u8, condition.Summary);
    }

    public static Condition Read(JsonRecord record) => new()
    {
        Id = record.Id<Condition>("id"),
        Question = record.Text("question"),
        AnsweredBy = record.Value<AnsweredBy>("answeredBy"),
        Summary = record.Text("summary"),
    };
}
