using Microsoft.EntityFrameworkCore;
using MyelomaKb.Data.Tables;
using MyelomaKb.Data.Upgrading;
using MyelomaKb.Testing;

namespace MyelomaKb.Data.Tests.Upgrading;

public sealed class SchemaMigratorTests(TestDatabases databases)
{
    [Fact]
    public void Known_migrations_are_those_of_the_model()
    {
        using var context = KnowledgeBaseContext.On("Host=nowhere");

        Assert.Equal(context.Database.GetMigrations(), SchemaState.Migrations);
    }

    [Fact]
    public void Model_has_no_change_that_no_migration_makes()
    {
        using var context = KnowledgeBaseContext.On("Host=nowhere");

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Empty_database_lacks_every_migration()
    {
        await using var database = await databases.EmptyAsync();

        Assert.Equal(SchemaState.Migrations, await SchemaState.MissingAsync(database.DataSource, DatabaseActs.Token));
    }

    [Fact]
    public async Task Several_migrators_at_once_leave_one_whole_schema()
    {
        await using var database = await databases.EmptyAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SchemaMigrator.ApplyAsync(database.ConnectionString, DatabaseActs.Token)));

        Assert.Empty(await SchemaState.MissingAsync(database.DataSource, DatabaseActs.Token));
        Assert.Equal(SchemaState.Migrations.Count, await database.ReadAsync<long>("SELECT count(*) FROM \"__EFMigrationsHistory\""));
    }

    [Fact]
    public async Task Every_step_down_and_up_keeps_a_filled_database_readable()
    {
        await using var database = await databases.FilledAsync();
        var before = Contents.Of((await database.LoadAsync()).Entries);

        // The first migration makes the tables; below it there is nothing to keep.
        for (var at = SchemaState.Migrations.Count - 1; at > 0; at--)
        {
            await SchemaMigrator.ToAsync(database.ConnectionString, SchemaState.Migrations[at - 1], DatabaseActs.Token);
            Assert.Equal(SchemaState.Migrations.Skip(at), await SchemaState.MissingAsync(database.DataSource, DatabaseActs.Token));
        }

        await SchemaMigrator.ApplyAsync(database.ConnectionString, DatabaseActs.Token);
        Assert.Equal(before, Contents.Of((await database.LoadAsync()).Entries));
    }

    [Fact]
    public async Task Way_down_from_a_filled_database_leaves_no_table_and_the_way_up_works_again()
    {
        await using var database = await databases.FilledAsync();

        await SchemaMigrator.ToAsync(database.ConnectionString, SchemaMigrator.Nothing, DatabaseActs.Token);

        const string left =
            """
            SELECT count(*) FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relname <> '__EFMigrationsHistory' AND relkind = 'r'
            """;
        Assert.Equal(0, await database.ReadAsync<long>(left));
        Assert.Equal(0, await database.ReadAsync<long>("SELECT count(*) FROM pg_proc WHERE pronamespace = 'public'::regnamespace"));
        Assert.Equal(SchemaState.Migrations, await SchemaMigrator.ApplyAsync(database.ConnectionString, DatabaseActs.Token));
    }

    [Theory]
    [InlineData("KnowledgeBase")]
    [InlineData("0")]
    public void Migration_is_found_by_the_name_in_its_id(string name) =>
        Assert.EndsWith(name, SchemaMigrator.Find(name)!, StringComparison.Ordinal);

    [Fact]
    public void Migration_that_is_not_there_is_not_found() => Assert.Null(SchemaMigrator.Find("Nowhere"));
}
