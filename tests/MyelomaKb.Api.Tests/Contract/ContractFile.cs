using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MyelomaKb.Api.Tests.Deployment;

namespace MyelomaKb.Api.Tests.Contract;

/// <summary>The committed contract, and whether this run is asked to write it anew (<c>UPDATE_CONTRACT=1</c>).</summary>
internal static class ContractFile
{
    public static string Folder { get; } = Path.Combine(RepositoryRoot.Path, "openapi");

    public static string Committed { get; } = Path.Combine(Folder, "myelomakb.v1.json");

    public static string Released { get; } = Path.Combine(Folder, "released", "myelomakb.v1.json");

    public static string Examples { get; } = Path.Combine(RepositoryRoot.Path, "src", "MyelomaKb.Api", "Contract", "Examples");

    /// <summary>How examples are laid out in their files.</summary>
    public static JsonSerializerOptions Layout { get; } =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static bool IsUpdate { get; } = Environment.GetEnvironmentVariable("UPDATE_CONTRACT") is { Length: > 0 };

    public static JsonObject Read(string path) => JsonNode.Parse(File.ReadAllText(path))!.AsObject();
}
