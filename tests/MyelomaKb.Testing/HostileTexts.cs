using System.Text;

namespace MyelomaKb.Testing;

/// <summary>What nobody means and somebody sends: JSON values as raw bytes, and texts as an address has them.</summary>
public static class HostileTexts
{
    /// <summary>Strings that JSON allows and no later layer takes; each must be refused where it stands.</summary>
    public static readonly IReadOnlyList<byte[]> Strings =
    [
        .. new[]
        {
            """
            "\ud800"
            """, """
            "a\udc00b"
            """, """
            "\u0000"
            """, """
            "x\u0001y"
            """, """
            "\u007f"
            """, """
            "\ufffe"
            """, """
            "\uffff"
            """, """
            "\ufdd0"
            """, """
            "\udbff\udffe"
            """,
        }.Select(Encoding.ASCII.GetBytes),
        [(byte)'"', 0xFF, 0xFE, (byte)'"'],
        [(byte)'"', 0xED, 0xA0, 0x80, (byte)'"'],
        [(byte)'"', 0xC3, (byte)'"'],
        [(byte)'"', 0xEF, 0xBF, 0xBE, (byte)'"'],
    ];

    /// <summary>Other values; each is taken or refused.</summary>
    public static readonly IReadOnlyList<byte[]> Values =
    [
        .. new[]
        {
            "null", "[null]", "[[]]", "{}", """{"a":null}""", "true", "-1", "1.5", "1e400", "2147483648", "99999999999999999999", "\"\"",
            """
            "\u202e\u2066"
            """, "\"no-uuid\"", "\"00000000-0000-0000-0000-000000000000\"", $"\"{new string('a', 30_000)}\"",
            new string('[', 60) + new string(']', 60), new string('[', 500) + new string(']', 500),
        }.Select(Encoding.ASCII.GetBytes),
    ];

    /// <summary>Names of properties that no object has.</summary>
    public static readonly IReadOnlyList<byte[]> Names = [.. Strings, "\"\""u8.ToArray(), "\"$type\""u8.ToArray()];

    /// <summary>Escapes that no later layer takes, wherever they stand in a query.</summary>
    public static readonly IReadOnlyList<string> Escapes = ["%00", "a%01", "%7F", "%EF%BF%BE", "x%EF%BF%BFy", "%EF%B7%90", "%F4%8F%BF%BE"];

    /// <summary>Texts in an address that are taken or refused.</summary>
    public static readonly IReadOnlyList<string> Addresses =
    [
        "%", "%zz", "%C3", "%FF", "%ED%A0%80", "%E2%80%AE", "%20", "%0A", "%2F", "%252F", "%5C", "..%2F..", "%F0%9F%98%80", "'", "0", "-1",
        "2147483647", "2147483648", "99999999999999999999", "1e400", "NaN", "null", "true", ",", ",,a", "2023-01-01", "0001-01-01",
        "9999-12-31",
        "no-uuid", "00000000-0000-0000-0000-000000000000", "eyJ9", "MXwxfDE", new string('a', 2_000),
    ];

    /// <summary>Values of headers that are taken or refused.</summary>
    public static readonly IReadOnlyList<string> Headers =
    [
        "\"", "\"\"", "W/\"1\"", "*", "\"-1\"", "\"2147483648\"", "\"99999999999999999999\"", "\u00ff\u00fe", "\u00e2\u0080\u00ae",
        "\u00ef\u00bf\u00be-0123456789abcdef", new string('a', 255), new string('a', 256), new string('a', 8_000), "Bearer", "Bearer ",
        "Bearer a.b.c", "Basic %%%", $"Bearer mkb_aaaaaaaaaa_{new string('!', 43)}", $"Bearer mks_aaaaaaaaaa_{new string('=', 43)}",
        $"Bearer mks_aaaaaaaaaa_{new string('\u00ff', 43)}", $"Bearer mkb_aaaaaaaaaa_{new string('A', 42)}B",
        "Bearer eyJhbGciOiJub25lIn0.e30.",
    ];
}
