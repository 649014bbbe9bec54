using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MyelomaKb.Api.Tests.People;

namespace MyelomaKb.Api.Tests.Contract;

/// <summary>
/// Every request of openapi/examples, sent to the service, is answered as the file says, and together they use all operations.
/// </summary>
public sealed partial class HttpFileTests(EditedService service) : IClassFixture<EditedService>
{
    private static readonly JsonObject Contract = ContractFile.Read(ContractFile.Committed);
    private static readonly ContractOperations Operations = new(Contract);

    private static readonly Dictionary<string, HttpFileRequest> Requests = Directory
        .EnumerateFiles(Path.Combine(ContractFile.Folder, "examples"), "*.http").Order(StringComparer.Ordinal)
        .SelectMany(HttpFile.Read).ToDictionary(request => $"{request.File} {request.Name}");

    public static TheoryData<string> Names => [.. Requests.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Request_is_answered_as_the_file_says(string name)
    {
        var request = Requests[name];
        using var message = request.Message(await FirstAsync(request));
        using var answer = await service.Http.SendAsync(message, TestContext.Current.CancellationToken);

        Assert.Equal(request.Status, (int)answer.StatusCode);
        Assert.Equal(request.MediaType, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(request.Schema, SchemaOf(request));
    }

    [Fact]
    public void Requests_use_every_operation_of_the_contract()
    {
        var used = Requests.Values.Select(OperationOf).OfType<JsonObject>().Select(one => one["operationId"]!.GetValue<string>());
        var all = Contract["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject())
            .Select(one => one.Value!["operationId"]!.GetValue<string>());
        Assert.Equal(all.Order(StringComparer.Ordinal), used.Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>Sends what must be sent before, each once, and answers with what can be quoted.</summary>
    private async Task<Func<string, HttpFileAnswer>> FirstAsync(HttpFileRequest request)
    {
        var answers = new Dictionary<string, HttpFileAnswer>();
        await SendAsync(request);
        return name => answers[name];

        async Task SendAsync(HttpFileRequest later)
        {
            foreach (var name in later.Firsts.Where(name => !answers.ContainsKey(name)))
            {
                var first = Requests[$"{request.File} {name}"];
                await SendAsync(first);
                using var message = first.Message(before => answers[before]);
                using var answer = await service.Http.SendAsync(message, TestContext.Current.CancellationToken);
                var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                answers[name] = new HttpFileAnswer(
                    text.Length == 0 ? default : JsonDocument.Parse(text).RootElement,
                    answer.Headers.ToDictionary(header => header.Key, header => header.Value.First()));
            }
        }
    }

    private static JsonObject? OperationOf(HttpFileRequest request) =>
        Operations.Find(new HttpMethod(request.Method), Quotes().Replace(request.Address.Split('?')[0], "x"));

    /// <summary>The schema's name in the contract; an answer to `fields` has none, since it lacks what the schema requires.</summary>
    private static string? SchemaOf(HttpFileRequest request)
    {
        if (OperationOf(request) is not { } operation)
        {
            return "Problem";
        }

        var told = Operations.Answer(operation, request.Status)?["content"]?.AsObject().FirstOrDefault().Value?["schema"];
        return request.Address.Contains("fields=", StringComparison.Ordinal) ? null : told?["$ref"]?.GetValue<string>().Split('/')[^1];
    }

    [GeneratedRegex(@"\{\{[^}]*\}\}")]
    private static partial Regex Quotes();
}
