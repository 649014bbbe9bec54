using System.Text.Json.Serialization;

namespace MyelomaKb.Data.BackingUp;

/// <summary>
/// The lines of a backup, all of them compressed with gzip: a header, then for each table its name and columns, its rows as COPY
/// writes them, a line that ends them, and their number and hash; at last a line that says that nothing is cut off.
/// </summary>
internal static class BackupFormat
{
    public const string Name = "myelomakb-backup";

    /// <summary>The version of this format; a file of a later one cannot be read by this program.</summary>
    public const int Version = 1;

    /// <summary>How COPY itself ends the rows in a file.</summary>
    public const string EndOfRows = "\\.";
}

internal sealed record BackupHeader(
    string Format,
    int Version,
    DateTimeOffset WrittenAt,
    string Server,
    IReadOnlyList<string> Migrations,
    IReadOnlyList<SequenceValue> Sequences);

/// <summary>The last value that a sequence gave.</summary>
internal sealed record SequenceValue(string Name, long Value);

internal sealed record TableStart(string Table, IReadOnlyList<string> Columns);

internal sealed record TableEnd(long Rows, string Sha256);

internal sealed record BackupEnd(int Tables, long Rows);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(BackupHeader))]
[JsonSerializable(typeof(TableStart))]
[JsonSerializable(typeof(TableEnd))]
[JsonSerializable(typeof(BackupEnd))]
internal sealed partial class BackupJson : JsonSerializerContext;
