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
    public async Task Way_down_from_a_filled_database_leaves_no_table_and_the_way_up_works_again()
    {
        await using var database = await databases.FilledAsync();

        await SchemaMigrator.ToAsync(database.ConnectionString, SchemaMigrator.Nothing, DatabaseActs.Token);

        const string left =
            """
            SELECT count(*) FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relname <> '__EFMigrationsHistory' AND relkind IN ('r', 'v')
            """;
        Assert.Equal(0, await database.ReadAsync<long>(left));
        Assert.Equal(0, await database.ReadAsync<long>("SELECT count(*) FROM pg_proc WHERE pronamespace = 'public'::regnamespace"));
        Assert.Equal(SchemaState.Migrations, await SchemaMigrator.ApplyAsync(database.ConnectionString, DatabaseActs.Token));
    }

    [Fact]
    public async Task Database_of_an_older_schema_is_refused_and_left_alone()
    {
        await using var database = await databases.EmptyAsync();
        await database.ExecuteAsync(
            """
            CREATE TABLE "__EFMigrationsHistory" ("MigrationId" text PRIMARY KEY, "ProductVersion" text NOT NULL);
            INSERT INTO "__EFMigrationsHistory" VALUES ('20261124222400_KnowledgeBase', '10.0.0');
            """);

        var refused = await Assert.ThrowsAsync<SchemaTooOldException>(
            () => SchemaMigrator.ApplyAsync(database.ConnectionString, DatabaseActs.Token));

        Assert.Contains("20261124222400_KnowledgeBase", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, await database.ReadAsync<long>("SELECT count(*) FROM pg_class WHERE relname = 'entry_version'"));
    }

    [Theory]
    [InlineData("Initial")]
    [InlineData("0")]
    public void Migration_is_found_by_the_name_in_its_id(string name) =>
        Assert.EndsWith(name, SchemaMigrator.Find(name)!, StringComparison.Ordinal);

    [Fact]
    public void Migration_that_is_not_there_is_not_found() => Assert.Null(SchemaMigrator.Find("Nowhere"));
}
