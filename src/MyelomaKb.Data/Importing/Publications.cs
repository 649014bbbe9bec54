using MyelomaKb.Data.Auditing;
using Npgsql;

namespace MyelomaKb.Data.Importing;

/// <summary>A revision that something other than the import of facts published.</summary>
public sealed record OtherPublication(int Revision, string Author);

/// <summary>Who published the revisions of a database.</summary>
internal static class Publications
{
    private const string Others =
        """
        SELECT number, author FROM revision
        WHERE NOT EXISTS (
            SELECT FROM audit WHERE audit.subject = 'revision:' || revision.number AND audit.action = $1 AND audit.actor_id = $2)
        ORDER BY number
        """;

    /// <summary>The revisions that were not published by the import of facts, oldest first.</summary>
    public static async Task<IReadOnlyList<OtherPublication>> OfOthersAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var command = database.CreateCommand(Others);
        command.Parameters.Add(new() { Value = AuditEntry.RevisionPublished });
        command.Parameters.Add(new() { Value = Actor.Program(ImportOptions.Program).Id });
        await using var rows = await command.ExecuteReaderAsync(ct);
        List<OtherPublication> others = [];
        while (await rows.ReadAsync(ct))
        {
            others.Add(new OtherPublication(rows.GetInt32(0), rows.GetString(1)));
        }

        return others;
    }
}
