using System.Text.Json;
using System.Text.Json.Nodes;
using MyelomaKb.Data.BackingUp;
using MyelomaKb.Data.Editing;
using MyelomaKb.Data.Importing;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Documents;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Editing;
using MyelomaKb.Domain.Editing.Proposals;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Testing;
using Npgsql;

namespace MyelomaKb.Data.Tests.Checking;

/// <summary>What one way into the knowledge base refuses, the others refuse too: proposal, import and restore.</summary>
public sealed class SameChecksTests(TestDatabases databases)
{
    public static TheoryData<string> Faults => [.. RecordFault.All.Keys];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Proposal_import_and_restore_refuse_the_same_record(string name)
    {
        var fault = RecordFault.All[name];
        await using var database = await databases.FilledAsync();
        using var facts = new FactsCopy().Edit(fault.File, fault.Id, fault.Change);

        await RefusedByImportAsync(database, facts, fault);
        var proposed = await RefusedByProposalAsync(database, facts, fault);
        await StoreUncheckedAsync(database, fault, proposed);
        await RefusedByRestoreAsync(database, fault);
    }

    [Fact]
    public async Task Backup_with_errors_is_restored_only_where_that_is_asked_for_and_says_what_they_are()
    {
        var fault = RecordFault.All["ages that exclude each other"];
        await using var database = await databases.FilledAsync();
        using var facts = new FactsCopy().Edit(fault.File, fault.Id, fault.Change);
        await StoreUncheckedAsync(database, fault, await RefusedByProposalAsync(database, facts, fault));
        var file = await BackUpAsync(database);
        await using var to = await databases.EmptyAsync();

        var restored = Assert.IsType<RestoreOutcome.Restored>(
            await Restore.RunAsync(to.ConnectionString, file, despiteErrors: true, DatabaseActs.Token));

        Assert.True(fault.IsMeantBy(Assert.Single(restored.Findings).Entry.Slug, restored.Findings[0].Message));
        Assert.Equal(1, await to.ReadAsync<int>("SELECT revision FROM head"));
    }

    [Fact]
    public async Task Backup_whose_older_revision_cannot_be_read_is_refused()
    {
        await using var database = await databases.FilledAsync();
        await database.ChangeAsync<Drug>("bortezomib", drug => drug with { Summary = "Second." });
        await StoreBodyAsync(database, EntryKind.Drug, "bortezomib", body => body["modality"] = "tablet");
        var file = await BackUpAsync(database);
        await using var to = await databases.EmptyAsync();

        Assert.IsType<RestoreOutcome.Refused>(await Restore.RunAsync(to.ConnectionString, file, DatabaseActs.Token));

        Assert.Equal(0, await to.ReadAsync<long>("SELECT count(*) FROM revision"));
    }

    private static async Task RefusedByImportAsync(TestDatabase database, FactsCopy facts, RecordFault fault)
    {
        var refused = Assert.IsType<ImportOutcome.Refused>(await database.ImportAsync(facts.Folder));

        Assert.Contains(refused.Findings, one => fault.IsMeantBy(one.Record, one.Message));
    }

    /// <summary>The entry, where only the checks and not its form refuse it.</summary>
    private static async Task<Entry?> RefusedByProposalAsync(TestDatabase database, FactsCopy facts, RecordFault fault)
    {
        var records = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(facts.Folder, fault.File), DatabaseActs.Token))!.AsArray();
        using var record = JsonDocument.Parse(records.Single(one => (string?)one!["id"] == fault.Id)!.ToJsonString());
        var (entry, faults) = Document.Read(fault.Kind, record.RootElement);
        if (entry is null)
        {
            Assert.Contains(faults, one => fault.IsMeantBy(fault.Id, one.Message));
            return null;
        }

        var kb = await database.LoadAsync();
        var content = new ProposalContent(
            "Test.", [new Cite(kb.Sources.All[0].Id)], [new ProposedChange.Revise(entry, kb.Revision.Number)]);
        Assert.Contains(
            ProposedKnowledge.FindingsOf(content, kb),
            one => one.Severity == Severity.Error && fault.IsMeantBy(one.Entry?.Slug ?? "", one.Message));
        return entry;
    }

    private async Task RefusedByRestoreAsync(TestDatabase database, RecordFault fault)
    {
        var file = await BackUpAsync(database);
        await using var to = await databases.MigratedAsync();

        var refused = Assert.IsType<RestoreOutcome.HasErrors>(await Restore.RunAsync(to.ConnectionString, file, DatabaseActs.Token));

        Assert.Contains(refused.Findings, one => one.Severity == Severity.Error && fault.IsMeantBy(one.Entry.Slug, one.Message));
        Assert.Equal(0, await to.ReadAsync<long>("SELECT count(*) FROM revision"));
    }

    /// <summary>Makes the fault part of the revision log, as a program without the check would have done.</summary>
    private static async Task StoreUncheckedAsync(TestDatabase database, RecordFault fault, Entry? entry)
    {
        if (entry is null)
        {
            await StoreBodyAsync(database, fault.Kind, fault.Id, fault.Change);
        }
        else
        {
            await StoreBodyAsync(database, fault.Kind, fault.Id, Document.Write(entry));
        }
    }

    private static async Task StoreBodyAsync(TestDatabase database, EntryKind kind, string id, Action<JsonObject> change)
    {
        var stored = await database.ReadAsync<string>(
            $"SELECT body::text FROM entry_version WHERE kind = '{Wire<EntryKind>.Name(kind)}' AND id = '{id}' AND revision = 1");
        var body = JsonNode.Parse(stored)!.AsObject();
        change(body);
        await StoreBodyAsync(database, kind, id, body.ToJsonString());
    }

    private static async Task StoreBodyAsync(TestDatabase database, EntryKind kind, string id, string body)
    {
        await database.ExecuteAsync("ALTER TABLE entry_version DISABLE TRIGGER append_only");
        await using var update = database.DataSource.CreateCommand(
            $"UPDATE entry_version SET body = $1::json WHERE kind = '{Wire<EntryKind>.Name(kind)}' AND id = '{id}' AND revision = 1");
        update.Parameters.Add(new NpgsqlParameter { Value = body });
        Assert.Equal(1, await update.ExecuteNonQueryAsync(DatabaseActs.Token));
    }

    private static async Task<MemoryStream> BackUpAsync(TestDatabase database)
    {
        var file = new MemoryStream();
        await Backup.WriteAsync(database.DataSource, file, TimeProvider.System, DatabaseActs.Token);
        file.Position = 0;
        return file;
    }
}
