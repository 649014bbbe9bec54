using System.Text.Json;
using System.Text.Json.Nodes;

namespace MyelomaKb.Api.Tests.Contract;

/// <summary>
/// Every request of openapi/examples, sent to the service, is answered as the file says, and together they use all operations.
/// </summary>
public sealed class HttpFileTests(Service service) : IClassFixture<Service>
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
        var first = request.First is { } before ? await AnswerAsync(Requests[$"{request.File} {before}"]) : default;
        using var message = request.Message(member => first.GetProperty(member).GetString()!);
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

    private async Task<JsonElement> AnswerAsync(HttpFileRequest request)
    {
        using var message = request.Message(_ => "");
        using var answer = await service.Http.SendAsync(message, TestContext.Current.CancellationToken);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
    }

    private static JsonObject? OperationOf(HttpFileRequest request) =>
        Operations.Find(new HttpMethod(request.Method), request.Address.Split('?')[0]);

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
}
