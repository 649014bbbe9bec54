using System.Text.Json;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Data.Entries;

internal static class SourceBody
{
    public static void WriteMembers(Utf8JsonWriter json, Source source)
    {
        json.Text("title"u8, source.Title);
        json.Text("publisher"u8, source.Publisher);
        json.Value<SourceKind>("kind"u8, source.SourceKind);
        json.Text("url"u8, source.Url);
        json.Day("published"u8, source.Published);
        json.Day("retrieved"u8, source.Retrieved);
        json.Text("authors"u8, source.Authors);
    }

    public static Source Read(JsonRecord record) => new()
    {
        Id = record.Id<Source>("id"),
        Title = record.Text("title"),
        Publisher = record.Text("publisher"),
        SourceKind = record.Value<SourceKind>("kind"),
        Url = record.TextOrNull("url"),
        Published = record.DayOrNull("published"),
        Retrieved = record.DayOrNull("retrieved"),
        Authors = record.TextOrNull("authors"),
    };
}
