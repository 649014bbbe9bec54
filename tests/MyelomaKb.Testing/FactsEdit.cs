using System.Text.Json.Nodes;
using MyelomaKb.Data.Importing;
using Xunit;

namespace MyelomaKb.Testing;

/// <summary>Publishes the curated facts with a change, as the next revision.</summary>
public static class FactsEdit
{
    /// <summary>Changes one record of one file and imports the folder.</summary>
    public static async Task PublishAsync(TestDatabase database, string file, string id, Action<JsonObject> change)
    {
        var folder = Directory.CreateTempSubdirectory("facts").FullName;
        try
        {
            foreach (var fact in Directory.GetFiles(TestDatabases.FactsFolder))
            {
                File.Copy(fact, Path.Combine(folder, Path.GetFileName(fact)));
            }

            var path = Path.Combine(folder, file);
            var records = JsonNode.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken))!.AsArray();
            change(records.Single(record => (string)record!["id"]! == id)!.AsObject());
            await File.WriteAllTextAsync(path, records.ToJsonString(), TestContext.Current.CancellationToken);
            var outcome = await FactsImport.RunAsync(
                database.DataSource, folder, new ImportOptions(), TimeProvider.System, TestContext.Current.CancellationToken);
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
}
