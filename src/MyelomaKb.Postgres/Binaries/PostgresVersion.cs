using System.Globalization;

namespace MyelomaKb.Postgres.Binaries;

/// <summary>A released version of PostgreSQL, as its programs name it.</summary>
internal sealed record PostgresVersion(int Major, int Minor)
{
    public const int Oldest = 15;
    public const int Newest = 18;

    public bool IsSupported => IsSupportedMajor(Major);

    public static bool IsSupportedMajor(int major) => major is >= Oldest and <= Newest;

    /// <summary>Reads <c>postgres --version</c>; a beta or a development build is none, for its data format is not final.</summary>
    public static PostgresVersion? Parse(string text)
    {
        const string Product = "(PostgreSQL) ";
        var start = text.IndexOf(Product, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var number = text[(start + Product.Length)..].Split([' ', '\n', '\r'], 2)[0];
        return number.Split('.') is [var major, var minor]
            && int.TryParse(major, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(minor, NumberStyles.None, CultureInfo.InvariantCulture, out var second)
            ? new(first, second)
            : null;
    }

    public override string ToString() => $"{Major}.{Minor}";
}
