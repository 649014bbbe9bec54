using MyelomaKb.Domain.Searching;
using Npgsql;

namespace MyelomaKb.Data.Searching;

/// <summary>
/// Whether a database's search text is that of its newest revision, in this program's shape; found out without Entity Framework.
/// </summary>
public static class SearchTextState
{
    /// <summary>Asks a database whose schema is current.</summary>
    public static async Task<bool> IsCurrentAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            SELECT coalesce((SELECT max(revision) FROM head), 0) = coalesce((SELECT max(revision) FROM search_head WHERE shape = $1), 0)
            """);
        command.Parameters.Add(new() { Value = SearchTexts.Shape });
        return await command.ExecuteScalarAsync(ct) is true;
    }
}
