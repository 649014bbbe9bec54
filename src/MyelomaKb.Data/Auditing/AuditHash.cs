using System.Security.Cryptography;
using System.Text;

namespace MyelomaKb.Data.Auditing;

/// <summary>
/// What binds the trail together. An entry's hash is the SHA-256 of its fields as <see cref="FieldText"/> writes them: number, time
/// in UTC with microseconds, actor, shown name, action, subject, the SHA-256 of its content, and the hash of the entry before it
/// (sixty-four zeros before the first), hashes in lower-case hexadecimal.
/// </summary>
internal static class AuditHash
{
    public const int Length = SHA256.HashSizeInBytes;

    public static byte[] Of(long number, AuditEntry entry, byte[] previous) => SHA256.HashData(Encoding.UTF8.GetBytes(FieldText.Write(
    [
        FieldText.Of(number),
        FieldText.Of(entry.At),
        entry.Actor.Id,
        entry.Actor.Name,
        entry.Action,
        entry.Subject,
        OfText(entry.Content),
        Convert.ToHexStringLower(previous),
    ])));

    public static string OfText(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
