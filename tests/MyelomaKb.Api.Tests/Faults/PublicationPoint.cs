using System.Globalization;
using Npgsql;

namespace MyelomaKb.Api.Tests.Faults;

/// <summary>
/// A point of a publication at which it can be held: a trigger there waits for an advisory lock that the test holds. The program
/// itself knows nothing of it.
/// </summary>
/// <param name="Name">What has just happened there.</param>
/// <param name="Trigger">Where the trigger stands; none for the last point, which lies behind the commit.</param>
internal sealed record PublicationPoint(string Name, string? Trigger)
{
    private const int Class = 7700;

    /// <summary>The ten points, in the order in which a publication passes them.</summary>
    public static IReadOnlyList<PublicationPoint> All { get; } =
    [
        new("key-taken", "AFTER INSERT ON written_answer FOR EACH ROW"),
        new("entries-cleared", "AFTER DELETE ON entry FOR EACH STATEMENT"),
        new("revision-written", "AFTER INSERT ON revision FOR EACH STATEMENT"),
        new("versions-written", "AFTER INSERT ON entry_version FOR EACH STATEMENT"),
        new("search-text-written", "AFTER INSERT OR UPDATE ON search_head FOR EACH STATEMENT"),
        new("head-moved", "AFTER UPDATE ON head FOR EACH STATEMENT"),
        new("proposal-published", "AFTER UPDATE ON proposal FOR EACH STATEMENT"),
        new("answer-kept", "AFTER UPDATE ON written_answer FOR EACH ROW"),
        new("within-commit", null),
        new("committed", null),
    ];

    public static PublicationPoint WithinCommit => All[^2];

    public static PublicationPoint Committed => All[^1];

    private int Number => All.Index().Single(one => one.Item == this).Index;

    /// <summary>Puts the triggers in place.</summary>
    public static async Task InstallAsync(NpgsqlDataSource database)
    {
        await ExecuteAsync(database, string.Create(CultureInfo.InvariantCulture, $$"""
            CREATE FUNCTION wait_here() RETURNS trigger LANGUAGE plpgsql AS $body$
            BEGIN
                PERFORM pg_advisory_xact_lock_shared({{Class}}, TG_ARGV[0]::int);
                RETURN NULL;
            END $body$;
            CREATE FUNCTION wait_later() RETURNS trigger LANGUAGE plpgsql AS $body$
            BEGIN
                SET CONSTRAINTS wait_within_commit DEFERRED;
                RETURN NEW;
            END $body$;
            CREATE TRIGGER a_wait_later BEFORE UPDATE ON written_answer FOR EACH ROW EXECUTE FUNCTION wait_later();
            CREATE CONSTRAINT TRIGGER wait_within_commit AFTER UPDATE ON written_answer DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION wait_here({{WithinCommit.Number}});
            """));
        foreach (var point in All.Where(point => point.Trigger is not null))
        {
            await ExecuteAsync(database, string.Create(
                CultureInfo.InvariantCulture,
                $"CREATE TRIGGER wait_here_{point.Number} {point.Trigger} EXECUTE FUNCTION wait_here({point.Number})"));
        }
    }

    /// <summary>Holds the point: whoever comes there waits until the connection is closed.</summary>
    public async Task HoldAsync(NpgsqlConnection connection) => await ExecuteAsync(connection, "SELECT pg_advisory_lock($1, $2)");

    /// <summary>Whether a publication waits there.</summary>
    public async Task<bool> IsReachedAsync(NpgsqlConnection connection)
    {
        await using var command = Command(
            connection,
            "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' "
                + "AND classid = $1::int::oid AND objid = $2::int::oid AND NOT granted)");
        return (bool)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = Command(connection, sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private NpgsqlCommand Command(NpgsqlConnection connection, string sql) => new(sql, connection)
    {
        Parameters = { new() { Value = Class }, new() { Value = Number } },
    };

    private static async Task ExecuteAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
