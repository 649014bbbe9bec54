using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Json.Schema;

namespace MyelomaKb.Api.Tests.Contract;

/// <summary>
/// Says what in a live answer the contract does not say: its status, its content type, its headers, its body. Answers without an
/// operation (no such path, a method that is not taken) must be problems.
/// </summary>
internal sealed class ContractJudge
{
    private const string ProblemJson = "application/problem+json";
    private static readonly string[] Watched =
    [
        "ETag", "KB-Revision", "KB-Last-Published", "Link", "Location", "Retry-After", "Deprecation", "Sunset", "RateLimit",
        "RateLimit-Policy", "WWW-Authenticate", "Repr-Digest", "Accept-Ranges",
        "Content-Range", "Content-Disposition",
    ];

    /// <summary>Too large to judge each time, and sent in parts; what it holds are the answers that other reads are judged by.</summary>
    private const string Export = "/v1/export";

    private static readonly int[] WithoutOperation = [300, 308, 400, 401, 404, 405, 414, 429, 503];
    private readonly ContractOperations _operations;
    private readonly ContractSchemas _schemas;
    private readonly JsonSchema _problem;
    private readonly ConcurrentDictionary<JsonNode, (JsonSchema Full, JsonSchema Sparse)> _compiled = new();
    private readonly ConcurrentDictionary<string, bool> _passed = new();

    private ContractJudge(JsonObject contract)
    {
        _operations = new ContractOperations(contract);
        _schemas = new ContractSchemas(contract);
        _problem = _schemas.Compile(new JsonObject { ["$ref"] = "#/components/schemas/Problem" }, sparse: false);
    }

    /// <summary>The judge by the committed contract.</summary>
    public static ContractJudge Committed { get; } = new(ContractFile.Read(ContractFile.Committed));

    /// <summary>What is wrong with the answer; null where nothing is.</summary>
    public string? Fault(HttpRequestMessage request, HttpResponseMessage answer, byte[] body)
    {
        var (path, status) = (request.RequestUri!.AbsolutePath, (int)answer.StatusCode);
        var type = answer.Content.Headers.ContentType?.MediaType;
        if (_operations.Find(request.Method, path) is not { } operation)
        {
            return !WithoutOperation.Contains(status) || (type != ProblemJson && status != 308)
                ? $"no operation answers {status} as {type} at {path}"
                : BodyFault(_problem, body, request, type);
        }

        if (_operations.Answer(operation, status) is not { } told)
        {
            return status == 405 ? BodyFault(_problem, body, request, type) : $"status {status} is not in the contract";
        }

        return HeaderFault(answer, told) ?? TimeFault(answer) ?? ContentFault(request, told, type, body);
    }

    /// <summary>What is wrong with a failure, which must be a problem wherever it comes from.</summary>
    public string? ProblemFault(HttpRequestMessage request, HttpResponseMessage answer, byte[] body) =>
        answer.Content.Headers.ContentType?.MediaType is var type && type == ProblemJson
            ? BodyFault(_problem, body, request, type)
            : $"the failure is of type {type}";

    private static string? HeaderFault(HttpResponseMessage answer, JsonObject told)
    {
        var sent = answer.Headers.Concat(answer.Content.Headers).Select(header => header.Key);
        return sent.FirstOrDefault(name => Watched.Contains(name) && told["headers"]?[name] is null) is { } header
            ? $"header {header} is not in the contract"
            : null;
    }

    private static string? TimeFault(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("KB-Last-Published", out var published)
            ? AnswerTimes.Faults(published.Single()).FirstOrDefault()
            : null;

    private string? ContentFault(HttpRequestMessage request, JsonObject told, string? type, byte[] body)
    {
        if (told["content"] is not JsonObject content)
        {
            return body.Length == 0 ? null : "there is a body, and none in the contract";
        }

        if (type is null || content[type]?["schema"] is not JsonNode schema)
        {
            return $"content type {type} is not in the contract";
        }

        var isFile = request.RequestUri!.AbsolutePath == Export && type != ProblemJson;
        if (request.Method == HttpMethod.Head || isFile || !type.EndsWith("json", StringComparison.Ordinal))
        {
            return null;
        }

        var (full, sparse) = _compiled.GetOrAdd(schema, one => (_schemas.Compile(one, sparse: false), _schemas.Compile(one, sparse: true)));
        var judged = request.RequestUri.Query.Contains("fields=", StringComparison.Ordinal) ? sparse : full;
        return type != "application/x-ndjson" ? BodyFault(judged, body, request, type) : Encoding.UTF8.GetString(body)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => BodyFault(judged, Encoding.UTF8.GetBytes(line), request, type)).FirstOrDefault(fault => fault is not null);
    }

    private string? BodyFault(JsonSchema schema, byte[] body, HttpRequestMessage request, string? type)
    {
        if (body.Length == 0)
        {
            return request.Method == HttpMethod.Head || type is null ? null : "there is no body";
        }

        var key = $"{schema.GetHashCode()} {Convert.ToHexString(SHA256.HashData(body))}";
        if (_passed.ContainsKey(key))
        {
            return null;
        }

        var faults = _schemas.Faults(schema, JsonNode.Parse(body)).Concat(AnswerTimes.Faults(Encoding.UTF8.GetString(body))).ToList();
        if (faults.Count == 0)
        {
            _passed[key] = true;
            return null;
        }

        return string.Join("\n", faults.Take(10));
    }
}
