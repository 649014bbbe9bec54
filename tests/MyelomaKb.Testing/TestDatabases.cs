using System.Globalization;
using MyelomaKb.Data.Importing;
using MyelomaKb.Data.Upgrading;
using Npgsql;
using Xunit;

namespace MyelomaKb.Testing;

/// <summary>
/// Hands out databases on one server a process, copied from templates that are made once: empty, migrated, or filled with the
/// facts. Meant as an assembly fixture; classes may run in parallel, and so may processes on one server.
/// </summary>
public sealed class TestDatabases : IAsyncDisposable
{
    private readonly Lazy<Task<TestServer>> _server = new(TestServer.StartAsync);
    private readonly Lazy<Task<string>> _migrated;
    private readonly Lazy<Task<string>> _filled;
    private readonly string _prefix = string.Create(CultureInfo.InvariantCulture, $"mkbtest_{Guid.NewGuid():N}");
    private int _count;

    public TestDatabases()
    {
        _migrated = new(() => MakeTemplateAsync(connection => SchemaMigrator.ApplyAsync(connection, CancellationToken.None)));
        _filled = new(() => MakeTemplateAsync(FillAsync));
    }

    /// <summary>The folder that holds the curated facts.</summary>
    public static string FactsFolder => Path.Combine(AppContext.BaseDirectory, "facts");

    /// <summary>A database without any table.</summary>
    public Task<TestDatabase> EmptyAsync() => CreateAsync("template1");

    /// <summary>A database with the schema and nothing published.</summary>
    public async Task<TestDatabase> MigratedAsync() => await CreateAsync(await _migrated.Value);

    /// <summary>A database whose revision 1 is the curated facts.</summary>
    public async Task<TestDatabase> FilledAsync() => await CreateAsync(await _filled.Value);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_server.IsValueCreated)
        {
            return;
        }

        var server = await _server.Value;
        foreach (var template in new[] { _migrated, _filled }.Where(template => template.IsValueCreated))
        {
            await DropAsync(await template.Value);
        }

        await server.DisposeAsync();
    }

    private static async Task FillAsync(string connectionString)
    {
        await SchemaMigrator.ApplyAsync(connectionString, CancellationToken.None);
        await using var database = NpgsqlDataSource.Create(connectionString);
        var outcome = await FactsImport.RunAsync(database, FactsFolder, new ImportOptions(), TimeProvider.System, CancellationToken.None);
        if (outcome is not ImportOutcome.Imported)
        {
            throw new InvalidOperationException($"The facts were not imported: {outcome}");
        }
    }

    private async Task<string> MakeTemplateAsync(Func<string, Task> fill)
    {
        var database = await CreateAsync("template1");
        await fill(database.ConnectionString);

        // Nobody may be connected to a template; what it was made with is closed, Entity Framework's connections too.
        await database.DataSource.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        return new NpgsqlConnectionStringBuilder(database.ConnectionString).Database!;
    }

    private async Task<TestDatabase> CreateAsync(string template)
    {
        var server = await _server.Value;
        var name = $"{_prefix}_{Interlocked.Increment(ref _count)}";
        await RunAsync(server, $"CREATE DATABASE {name} TEMPLATE {template}");
        if (name.EndsWith("_1", StringComparison.Ordinal))
        {
            TestContext.Current.SendDiagnosticMessage($"PostgreSQL for the tests is {server.Description}.");
        }

        var connection = new NpgsqlConnectionStringBuilder(server.ConnectionString)
        {
            Database = name,
            IncludeErrorDetail = true,
            MaxPoolSize = 20,
        };
        return new TestDatabase(connection.ConnectionString, DropAsync);
    }

    /// <summary>
    /// Ends the account's own connections to the database and drops it. DROP … WITH (FORCE) would do both, but fails where the
    /// server itself is vacuuming the database, whose process an account without privileges may not end; a plain DROP sends that away.
    /// </summary>
    private async Task DropAsync(string name)
    {
        var server = await _server.Value;
        await RunAsync(
            server, $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}' AND usename = current_user");
        await RunAsync(server, $"DROP DATABASE IF EXISTS {name}");
    }

    private static async Task RunAsync(TestServer server, string sql)
    {
        // Another copy of the same template may be under way, or the server may still be closing a connection to it.
        for (var left = 20; ; left--)
        {
            try
            {
                await using var connection = new NpgsqlConnection(
                    new NpgsqlConnectionStringBuilder(server.ConnectionString) { Pooling = false }.ConnectionString);
                await connection.OpenAsync();
                await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
                await command.ExecuteNonQueryAsync();
                return;
            }
            catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.ObjectInUse && left > 0)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
        }
    }
}
