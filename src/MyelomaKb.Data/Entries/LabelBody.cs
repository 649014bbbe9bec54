using System.Text.Json;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Data.Entries;

internal static class LabelBody
{
    public static void WriteMembers(Utf8JsonWriter json, Label label)
    {
        json.Text("drug"u8, label.Drug.Value);
        json.Text("brand"u8, label.Brand);
        json.Value<Regulator>("regulator"u8, label.Regulator);
        json.Text("setId"u8, label.SetId);
        json.WriteNumber("version"u8, label.Version);
        json.Day("effectiveOn"u8, label.EffectiveOn);
        json.Text("url"u8, label.Url);
        json.Day("seenOn"u8, label.SeenOn);
    }

    public static Label Read(JsonRecord record) => new()
    {
        Id = record.Id<Label>("id"),
        Drug = record.Id<Drug>("drug"),
        Brand = record.Text("brand"),
        Regulator = record.Value<Regulator>("regulator"),
        SetId = record.Text("setId"),
        Version = record.Whole("version"),
        EffectiveOn = record.Day("effectiveOn"),
        Url = record.Text("url"),
        SeenOn = record.Day("seenOn"),
    };
}
