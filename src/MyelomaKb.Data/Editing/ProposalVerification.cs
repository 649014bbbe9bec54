using System.Data;
using System.Globalization;
using MyelomaKb.Data.Auditing;
using Npgsql;

namespace MyelomaKb.Data.Editing;

/// <summary>
/// Holds the proposals, as they lie in their own tables, against the audit trail: every step stands in both, in one order, and says
/// the same. That the trail itself is whole, <see cref="AuditVerification"/> tells.
/// </summary>
public static class ProposalVerification
{
    private const string Numbers =
        """
        SELECT number FROM proposal
        UNION SELECT split_part(subject, ':', 2)::int FROM audit WHERE subject ~ '^proposal:[0-9]{1,9}$' ORDER BY 1
        """;

    /// <summary>How many proposals agree, and the first place that does not, in plain words.</summary>
    public static async Task<(int Proposals, string? Broken)> RunAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        var written = (await AuditReading.OfKindAsync(connection, ProposalTrail.Kind, ct)).ToLookup(row => row.Subject);
        var agree = 0;
        foreach (var number in await NumbersAsync(connection, ct))
        {
            if (await WhyNotAsync(connection, number, [.. written[ProposalTrail.Subject(number)]], ct) is { } reason)
            {
                return (agree, string.Create(CultureInfo.InvariantCulture, $"proposal {number}: {reason}"));
            }

            agree++;
        }

        return (agree, null);
    }

    private static async Task<string?> WhyNotAsync(
        NpgsqlConnection connection, int number, IReadOnlyList<AuditRow> written, CancellationToken ct)
    {
        if (await ProposalStore.ReadAsync(connection, number, locked: false, ct) is not { } proposal)
        {
            return "the trail tells of it, and it is missing";
        }

        foreach (var (at, row) in written.Index())
        {
            var reason = at >= proposal.Version
                ? "the trail tells of it, and proposal_step does not"
                : ProposalTrail.WhyNot(row.ToEntry(), proposal, at);
            if (reason is not null)
            {
                return string.Create(CultureInfo.InvariantCulture, $"step {at + 1} (audit entry {row.Number}): {reason}");
            }
        }

        return written.Count < proposal.Version
            ? string.Create(CultureInfo.InvariantCulture, $"step {written.Count + 1}: no entry of the trail wrote it down")
            : null;
    }

    private static async Task<IReadOnlyList<int>> NumbersAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Numbers, connection);
        await using var rows = await command.ExecuteReaderAsync(ct);
        List<int> numbers = [];
        while (await rows.ReadAsync(ct))
        {
            numbers.Add(rows.GetInt32(0));
        }

        return numbers;
    }
}
