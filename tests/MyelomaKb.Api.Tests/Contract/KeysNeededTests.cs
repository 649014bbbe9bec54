using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace MyelomaKb.Api.Tests.Contract;

/// <summary>An operation is declared to need credentials exactly where it answers 401 without them.</summary>
public sealed class KeysNeededTests(Service service) : IClassFixture<Service>
{
    private static readonly JsonObject Contract = ContractFile.Read(ContractFile.Committed);

    [Fact]
    public async Task Operation_needs_credentials_exactly_where_it_is_declared()
    {
        var (declared, found) = (new List<string>(), new List<string>());
        foreach (var (path, operations) in Contract["paths"]!.AsObject())
        {
            foreach (var (method, operation) in operations!.AsObject())
            {
                var id = operation!["operationId"]!.GetValue<string>();
                if (operation["security"]!.AsArray() is { Count: > 0 } ways && ways.All(way => way!.AsObject().Count > 0))
                {
                    declared.Add(id);
                }

                if (await IsRefusedAsync(HttpMethod.Parse(method), path, operation))
                {
                    found.Add(id);
                }
            }
        }

        Assert.Contains("getCurrentKey", declared);
        Assert.DoesNotContain("createKey", declared);
        Assert.Equal(declared, found);
    }

    private async Task<bool> IsRefusedAsync(HttpMethod method, string path, JsonNode operation)
    {
        foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
        {
            path = path.Replace($"{{{parameter!["name"]}}}", parameter["example"]?.ToString(), StringComparison.Ordinal);
        }

        using var request = new HttpRequestMessage(method, path);
        if (operation["requestBody"]?["content"]?.AsObject().Single() is { } media)
        {
            var example = media.Value!["examples"]!.AsObject().First().Value!["value"]!.ToJsonString();
            request.Content = new StringContent(example, Encoding.UTF8, media.Key);
        }

        using var answer = await service.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode == HttpStatusCode.Unauthorized
            && JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["type"]!.GetValue<string>()
                == "/problems/unauthorized";
    }
}
