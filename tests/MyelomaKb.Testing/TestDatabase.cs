using Npgsql;

namespace MyelomaKb.Testing;

/// <summary>A database of one test class; dropped when disposed.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly Func<string, Task> _drop;

    internal TestDatabase(string connectionString, Func<string, Task> drop)
    {
        ConnectionString = connectionString;
        DataSource = NpgsqlDataSource.Create(connectionString);
        _drop = drop;
    }

    /// <summary>Leads to the database.</summary>
    public string ConnectionString { get; }

    /// <summary>Connections to the database.</summary>
    public NpgsqlDataSource DataSource { get; }

    /// <summary>Runs a statement.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var command = DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The first value of the first row.</summary>
    public async Task<T> ReadAsync<T>(string sql)
    {
        await using var command = DataSource.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await DataSource.DisposeAsync();
        await _drop(new NpgsqlConnectionStringBuilder(ConnectionString).Database!);
    }
}
