using Npgsql;

namespace MyelomaKb.Postgres.Tests;

/// <summary>One statement on a connection of its own.</summary>
internal static class Sql
{
    public static async Task<object?> AskAsync(string connectionString, string statement)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync(cancellation);
    }

    public static async Task<bool> AnswersAsync(string connectionString)
    {
        try
        {
            return await AskAsync(connectionString, "select 1") is 1;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
