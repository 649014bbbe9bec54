using System.Text.Json.Nodes;
using MyelomaKb.Testing;

namespace MyelomaKb.Data.Tests;

/// <summary>A copy of the curated facts that a test may change; gone when disposed.</summary>
internal sealed class FactsCopy : IDisposable
{
    public FactsCopy()
    {
        foreach (var file in Directory.EnumerateFiles(TestDatabases.FactsFolder, "*.json"))
        {
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("facts-").FullName;

    /// <summary>Changes one file.</summary>
    public FactsCopy Edit(string file, Action<JsonArray> change)
    {
        var path = Path.Combine(Folder, file);
        var records = JsonNode.Parse(File.ReadAllText(path))!.AsArray();
        change(records);
        File.WriteAllText(path, records.ToJsonString());
        return this;
    }

    /// <summary>Changes one record.</summary>
    public FactsCopy Edit(string file, string id, Action<JsonObject> change) =>
        Edit(file, records => change(records.Single(record => (string?)record!["id"] == id)!.AsObject()));

    /// <summary>Writes a file as it is given.</summary>
    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    public void Delete(string file) => File.Delete(Path.Combine(Folder, file));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
