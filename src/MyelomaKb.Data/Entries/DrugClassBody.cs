using System.Text.Json;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Data.Entries;

internal static class DrugClassBody
{
    public static void WriteMembers(Utf8JsonWriter json, DrugClass one)
    {
        json.Text("name"u8, one.Name);
        json.Text("abbreviation"u8, one.Abbreviation);
        json.Text("parent"u8, one.Parent?.Value);
        json.Text("summary"u8, one.Summary);
    }

    public static DrugClass Read(JsonRecord record) => new()
    {
        Id = record.Id<DrugClass>("id"),
        Name = record.Text("name"),
        Abbreviation = record.TextOrNull("abbreviation"),
        Parent = record.IdOrNull<DrugClass>("parent"),
        Summary = record.Text("summary"),
    };
}
