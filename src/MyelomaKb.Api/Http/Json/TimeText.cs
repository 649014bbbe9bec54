using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MyelomaKb.Api.Http.Json;

/// <summary>
/// Points in time, in the one form that every answer has: UTC, to the microsecond as the database keeps them, with Z at the end. All are
/// equally long, so that they sort as text.
/// </summary>
public static class TimeText
{
    public static string Of(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}

/// <summary>Writes points in time in that form.</summary>
public sealed class TimeConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(TimeText.Of(value));
}
