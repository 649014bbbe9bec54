using System.Text.Json;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Combinations;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Data.Entries;

internal static class CombinationBody
{
    public static void WriteMembers(Utf8JsonWriter json, Combination combination)
    {
        json.Text("abbreviation"u8, combination.Abbreviation);
        json.Text("name"u8, combination.Name);
        json.Texts("aliases"u8, combination.Aliases);
        json.Records("components"u8, combination.Components, WriteComponent);
        json.Records("settings"u8, combination.Settings, WriteSetting);
        json.Ids("approvals"u8, combination.Approvals);
        json.Ids("trials"u8, combination.Trials);
        json.Text("summary"u8, combination.Summary);
    }

    public static Combination Read(JsonRecord record) => new()
    {
        Id = record.Id<Combination>("id"),
        Abbreviation = record.Text("abbreviation"),
        Name = record.Text("name"),
        Aliases = record.Texts("aliases"),
        Components = record.Records("components", ReadComponent),
        Settings = record.Records("settings", ReadSetting),
        Approvals = record.Ids<Approval>("approvals"),
        Trials = record.Ids<Trial>("trials"),
        Summary = record.Text("summary"),
    };

    private static void WriteComponent(Utf8JsonWriter json, Component component)
    {
        json.Text("drug"u8, component.Drug.Value);
        json.Value<ComponentRole>("role"u8, component.Role);
    }

    private static Component ReadComponent(JsonRecord record) => new(record.Id<Drug>("drug"), record.Value<ComponentRole>("role"));

    private static void WriteSetting(Utf8JsonWriter json, CombinationSetting setting)
    {
        json.Value<Setting>("setting"u8, setting.Setting);
        if (setting.Lines is { } lines)
        {
            json.WriteStartObject("lines"u8);
            json.Number("atLeast"u8, lines.AtLeast);
            json.Number("atMost"u8, lines.AtMost);
            json.WriteEndObject();
        }

        json.Text("note"u8, setting.Note);
    }

    private static CombinationSetting ReadSetting(JsonRecord record) => new(
        record.Value<Setting>("setting"),
        record.RecordOrNull("lines", ReadBounds)?.Bounds,
        record.TextOrNull("note"));

    private static Lines ReadBounds(JsonRecord record) => new(new(record.WholeOrNull("atLeast"), record.WholeOrNull("atMost")));

    private sealed record Lines(Bounds Bounds);
}
