using System.Globalization;
using System.Text;
using MyelomaKb.Postgres.Folders;

namespace MyelomaKb.Postgres.Running;

/// <summary>The settings of a small private server, written anew at each start.</summary>
internal static class ServerSettings
{
    public const string Role = "myelomakb";

    public static void Write(Layout layout, Endpoint endpoint, bool durable)
    {
        var rule = endpoint.IsSocketFolder ? "local all" : "host all";
        var from = endpoint.IsSocketFolder ? "" : " 127.0.0.1/32";
        PrivateFile.Write(layout.AccessRules, $"{rule} {Role}{from} scram-sha-256\n", PrivateFile.Readable);
        PrivateFile.Write(layout.Settings, Render(Of(layout, endpoint, durable)), PrivateFile.Readable);
    }

    private static (string Name, string Value)[] Of(Layout layout, Endpoint endpoint, bool durable) =>
    [
        ("listen_addresses", endpoint.IsSocketFolder ? "" : endpoint.Host),
        ("port", endpoint.Port.ToString(CultureInfo.InvariantCulture)),
        ("unix_socket_directories", endpoint.IsSocketFolder ? $"\"{endpoint.Host.Replace("\"", "\"\"")}\"" : ""),
        ("unix_socket_permissions", "0700"),
        ("hba_file", layout.AccessRules),
        ("max_connections", durable ? "50" : "200"),
        ("shared_buffers", "64MB"),
        ("wal_level", "minimal"),
        ("max_wal_senders", "0"),
        ("min_wal_size", "32MB"),
        ("max_wal_size", "256MB"),
        ("jit", "off"),
        ("fsync", OnIf(durable)),
        ("synchronous_commit", OnIf(durable)),
        ("full_page_writes", OnIf(durable)),
        ("timezone", "UTC"),
        ("default_text_search_config", "pg_catalog.english"),
        ("log_timezone", "UTC"),
        ("logging_collector", "off"),
        ("log_destination", "stderr"),
        ("log_checkpoints", "off"),
        .. Discreet,
    ];

    // What a caller sends may stand in an error's text, its detail, its statement or its parameters: none is written down.
    private static (string Name, string Value)[] Discreet =>
    [
        ("log_statement", "none"),
        ("log_min_messages", "log"),
        ("log_min_error_statement", "panic"),
        ("log_error_verbosity", "terse"),
        ("log_min_duration_statement", "-1"),
        ("log_parameter_max_length", "0"),
        ("log_parameter_max_length_on_error", "0"),
    ];

    private static string OnIf(bool condition) => condition ? "on" : "off";

    private static string Render((string Name, string Value)[] settings)
    {
        var text = new StringBuilder("# Written at each start of the program; changes made here are lost.\n");
        foreach (var (name, value) in settings)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name} = '{value.Replace("'", "''").Replace("\\", "\\\\")}'\n");
        }

        return text.ToString();
    }
}
