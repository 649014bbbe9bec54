using System.Text.Json;
using System.Text.Json.Serialization;

namespace MyelomaKb.Conformance.Cases;

/// <summary>One request to <c>POST /v1/eligibility</c> and what any right answer to it says.</summary>
public sealed record ConformanceCase(
    string Id,
    string Title,
    JsonElement Request,
    Expectation Expect,
    IReadOnlyList<string> Tags,
    IReadOnlyList<DecidingWords>? Words = null,
    string? Why = null,
    string? Rule = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reads every case file of a folder, in the order of the file names; two cases of one id are an error in the files.</summary>
    public static IReadOnlyList<ConformanceCase> LoadAll(string folder)
    {
        var cases = Directory.EnumerateFiles(folder, "*.json")
            .Where(file => !file.EndsWith(".schema.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(Load)
            .ToList();
        var twice = cases.GroupBy(each => each.Id).FirstOrDefault(group => group.Skip(1).Any());
        return twice is null ? cases : throw new InvalidDataException($"Two cases are called {twice.Key}.");
    }

    /// <summary>The folder <c>openapi/conformance</c> of the repository that a path lies in, or null outside of one.</summary>
    public static string? FolderAbove(string path)
    {
        for (var at = new DirectoryInfo(path); at is not null; at = at.Parent)
        {
            var folder = Path.Combine(at.FullName, "openapi", "conformance");
            if (Directory.Exists(folder)) return folder;
        }

        return null;
    }

    public override string ToString() => Id;

    private static IReadOnlyList<ConformanceCase> Load(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<CaseFile>(File.ReadAllText(file), Json)?.Cases ?? [];
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException($"{Path.GetFileName(file)} is not a file of cases: {problem.Message}", problem);
        }
    }

    private sealed record CaseFile(
        [property: JsonPropertyName("$schema")] string Schema,
        string Theme,
        IReadOnlyList<ConformanceCase> Cases);
}
