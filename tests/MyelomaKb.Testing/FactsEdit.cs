using System.Text.Json.Nodes;
using MyelomaKb.Data.Importing;
using Xunit;

namespace MyelomaKb.Testing;

/// <summary>Publishes the curated facts with a change, as the next revision.</summary>
public static class FactsEdit
{
    /// <summary>Changes one record of one file and imports the folder.</summary>
    public static Task PublishAsync(TestDatabase database, string file, string id, Action<JsonObject> change) =>
        PublishAsync(database, (file, id, change));

    /// <summary>Changes a record of each of several files and imports the folder.</summary>
    public static async Task PublishAsync(TestDatabase database, params (string File, string Id, Action<JsonObject> Change)[] edits)
    {
        var folder = Directory.CreateTempSubdirectory("facts").FullName;
        try
        {
            foreach (var fact in Directory.GetFiles(TestDatabases.FactsFolder))
            {
                File.Copy(fact, Path.Combine(folder, Path.GetFileName(fact)));
            }

            foreach (var (file, id, change) in edits)
            {
                await EditAsync(Path.Combine(folder, file), id, change);
            }

            var outcome = await FactsImport.RunAsync(
                database.DataSource, folder, new ImportOptions { Replace = true }, TimeProvider.System,
                TestContext.Current.CancellationToken);
            if (outcome is not ImportOutcome.Imported)
            {
                throw new InvalidOperationException($"The change was not published: {outcome}");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
    private static async Task EditAsync(string path, string id, Action<JsonObject> change)
    {
        var records = JsonNode.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken))!.AsArray();
        change(records.Single(record => (string)record!["id"]! == id)!.AsObject());
        await File.WriteAllTextAsync(path, records.ToJsonString(), TestContext.Current.CancellationToken);
    }
}
