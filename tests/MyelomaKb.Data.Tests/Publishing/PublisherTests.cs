using MyelomaKb.Data.Auditing;
using MyelomaKb.Data.Publishing;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Testing;
using Npgsql;

namespace MyelomaKb.Data.Tests.Publishing;

public sealed class PublisherTests(TestDatabases databases)
{
    [Fact]
    public async Task Publication_from_an_old_revision_is_overtaken()
    {
        await using var database = await databases.FilledAsync();
        var first = await database.LoadAsync();
        await database.ChangeAsync<Drug>("bortezomib", drug => drug with { Summary = "Second." });

        var changes = new ChangeSet([first.Drugs.All[0] with { Summary = "Late." }], []);
        var outcome = await new Publisher(database.DataSource, TimeProvider.System)
            .PublishAsync(first, changes, Actor.Program("tester"), "late", DatabaseActs.Token);

        Assert.Equal(new PublishOutcome.Overtaken(2), outcome);
    }

    [Fact]
    public async Task Publication_that_breaks_a_reference_leaves_nothing_behind()
    {
        await using var database = await databases.FilledAsync();
        var kb = await database.LoadAsync();

        var broken = new ChangeSet([], [new Retirement(new EntryRef(EntryKind.Drug, "bortezomib"), [])]);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => database.PublishAsync(kb, broken));

        Assert.Equal(PostgresErrorCodes.ForeignKeyViolation, refused.SqlState);
        Assert.Equal(Contents.Of(kb.Entries), Contents.Of((await database.LoadAsync()).Entries));
    }

    [Fact]
    public async Task Publications_are_numbered_without_gaps_and_dated_in_order()
    {
        await using var database = await databases.FilledAsync();
        var before = (await database.LoadAsync()).Revision;
        for (var at = 0; at < 3; at++)
        {
            var text = $"Summary {at}.";
            var after = await database.ChangeAsync<Drug>("bortezomib", drug => drug with { Summary = text });
            Assert.Equal(before.Number + 1, after.Number);
            Assert.True(after.PublishedAt > before.PublishedAt);
            before = after;
        }
    }
}
