using System.Security.Cryptography;
using System.Text;

namespace MyelomaKb.Postgres.Folders;

/// <summary>A short name for a long path.</summary>
internal static class Fingerprint
{
    public static string Of(string path) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)).AsSpan(0, 8));
}
