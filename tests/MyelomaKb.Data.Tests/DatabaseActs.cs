using MyelomaKb.Data.Auditing;
using MyelomaKb.Data.Importing;
using MyelomaKb.Data.Loading;
using MyelomaKb.Data.Publishing;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Testing;
using Npgsql;

namespace MyelomaKb.Data.Tests;

/// <summary>What tests do with a database.</summary>
internal static class DatabaseActs
{
    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Task<ImportOutcome> ImportAsync(this TestDatabase database, string folder, ImportOptions? options = null) =>
        FactsImport.RunAsync(database.DataSource, folder, options ?? new ImportOptions(), TimeProvider.System, Token);

    public static async Task<KnowledgeBase> LoadAsync(this TestDatabase database, int? revision = null) =>
        (await KnowledgeBaseLoader.LoadAsync(database.DataSource, revision, Token))!;

    /// <summary>Publishes one changed entry; the caller says how it changes.</summary>
    public static async Task<Revision> ChangeAsync<TEntry>(this TestDatabase database, string id, Func<TEntry, TEntry> change)
        where TEntry : Entry
    {
        var newest = await database.LoadAsync();
        var entry = newest.Entries.OfType<TEntry>().Single(one => one.Slug == id);
        return await database.PublishAsync(newest, new ChangeSet([change(entry)], []));
    }

    public static async Task<Revision> PublishAsync(this TestDatabase database, KnowledgeBase from, ChangeSet changes)
    {
        var outcome = await new Publisher(database.DataSource, TimeProvider.System)
            .PublishAsync(from, changes, Actor.Program("tester"), "test", Token);
        return Assert.IsType<PublishOutcome.Published>(outcome).Revision;
    }

    public static async Task<PostgresException> RefusedAsync(this TestDatabase database, string sql) =>
        await Assert.ThrowsAsync<PostgresException>(() => database.ExecuteAsync(sql));
}
