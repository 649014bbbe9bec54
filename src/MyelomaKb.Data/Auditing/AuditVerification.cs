using System.Data;
using Npgsql;

namespace MyelomaKb.Data.Auditing;

/// <summary>
/// Makes the whole audit trail anew, from the content it speaks of, as it lies at one moment: every hash, every number, every
/// revision with every body. It stops at the first place that does not agree, for nothing after that can be trusted.
/// </summary>
public static class AuditVerification
{
    /// <summary>Looks at everything; changes nothing. A hash that was noted earlier must still be in the trail.</summary>
    public static async Task<AuditReport> RunAsync(NpgsqlDataSource database, string? noted, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        var walk = new AuditWalk(await RevisionReading.NumbersAsync(connection, ct), noted);
        while (walk.Broken is null && await AuditReading.AfterAsync(connection, walk.Last, ct) is { Count: > 0 } page)
        {
            foreach (var row in page)
            {
                var manifest = walk.RevisionOf(row) is { } revision ? await RevisionReading.ManifestAsync(connection, revision, ct) : null;
                if (!walk.Take(row, manifest))
                {
                    break;
                }
            }
        }

        if (walk.Broken is null)
        {
            walk.End(await AuditReading.HeadAsync(connection, ct), await RevisionReading.StrayVersionAsync(connection, ct));
        }

        return walk.Report;
    }
}
