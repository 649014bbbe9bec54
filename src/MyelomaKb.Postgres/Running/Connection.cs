using System.Globalization;
using MyelomaKb.Postgres.Folders;
using Npgsql;

namespace MyelomaKb.Postgres.Running;

/// <summary>How to reach the running server: in a file of libpq's service format, so that psql can use it as well.</summary>
internal static class Connection
{
    private const int MostPooled = 30;

    public static string Describe(Endpoint endpoint, Password password) =>
        Describe(endpoint.Host, endpoint.Port, PrivatePostgres.Database, ServerSettings.Role, password.Text);

    public static void Save(Layout layout, Endpoint endpoint, Password password) => PrivateFile.Write(
        layout.Connection,
        string.Create(CultureInfo.InvariantCulture, $"""
            # psql: PGSERVICEFILE='{layout.Connection}' PGSERVICE={PrivatePostgres.Database} psql
            [{PrivatePostgres.Database}]
            host={endpoint.Host}
            port={endpoint.Port}
            dbname={PrivatePostgres.Database}
            user={ServerSettings.Role}
            password={password.Text}

            """));

    public static string? TryRead(Layout layout)
    {
        try
        {
            var values = File.ReadLines(layout.Connection)
                .Select(line => line.Split('=', 2))
                .Where(parts => parts.Length == 2)
                .ToDictionary(parts => parts[0], parts => parts[1]);
            return Describe(
                values["host"],
                int.Parse(values["port"], CultureInfo.InvariantCulture),
                values["dbname"],
                values["user"],
                values["password"]);
        }
        catch (Exception error) when (Trouble.IsOutside(error) || error is KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Null when the server lets us in, else what it or the network said.</summary>
    public static async Task<string?> TryAsync(string connectionString, CancellationToken cancellation)
    {
        try
        {
            var once = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
            await using var connection = new NpgsqlConnection(once.ConnectionString);
            await connection.OpenAsync(cancellation);
            return null;
        }
        catch (NpgsqlException error)
        {
            return error.Message;
        }
    }

    // Neither encryption nor Kerberos has a place on a socket of this machine; asking for them takes time at each connection.
    private static string Describe(string host, int port, string database, string role, string password) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = host,
            Port = port,
            Database = database,
            Username = role,
            Password = password,
            SslMode = SslMode.Disable,
            GssEncryptionMode = GssEncryptionMode.Disable,
            MaxPoolSize = MostPooled,
            Timeout = 10,
        }.ConnectionString;
}
