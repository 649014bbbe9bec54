using System.Text.Encodings.Web;
using System.Text.Json;

namespace MyelomaKb.Data.Auditing;

/// <summary>
/// The text of an audit entry as pairs (<c>signInName="ada"; roles=editor</c>). What somebody chose is quoted as a JSON string, so that no
/// name, label or statement reads as another pair.
/// </summary>
public static class AuditText
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A text that somebody chose, in quotes.</summary>
    public static string Quote(string? chosen) => JsonSerializer.Serialize(chosen ?? "", Readable);
}
