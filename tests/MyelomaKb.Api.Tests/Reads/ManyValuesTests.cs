using System.Text.Json;
using MyelomaKb.Api.Tests.Hosting;
using MyelomaKb.Api.Tests.Keys;
using MyelomaKb.Api.Tests.People;

namespace MyelomaKb.Api.Tests.Reads;

/// <summary>Several values of a parameter may be separated by commas, by naming the parameter again, or both.</summary>
public sealed class ManyValuesTests(EditedService service) : IClassFixture<EditedService>
{
    [Fact]
    public async Task Every_list_parameter_of_the_contract_takes_commas_and_repetition_alike()
    {
        var addresses = await RouteAddresses.MakeAsync(service);
        var contract = await service.Service.GetAsync("/openapi/v1.json");
        List<string> tried = [];
        foreach (var (path, name, values) in ListParameters(contract))
        {
            var address = addresses.Of(path);
            address += address.Contains('?', StringComparison.Ordinal) ? "&" : "?";
            var commas = await AskAsync(addresses, $"{address}{name}={string.Join(',', values)}");
            Assert.Equal(commas, await AskAsync(addresses, $"{address}{name}={string.Join($"&{name}=", values)}"));
            tried.Add(name);
        }

        Assert.Equal(["component", "fields", "include", "kind", "state"], tried.Distinct().Order());
    }

    [Theory]
    [InlineData("/v1/drugs?include=claims,approvals&include=combinations", "/v1/drugs?include=claims,approvals,combinations")]
    [InlineData("/v1/combinations?component=bortezomib&component=lenalidomide", "/v1/combinations?component=bortezomib,lenalidomide")]
    [InlineData("/v1/approvals?regimen=bortezomib&regimen=dexamethasone", "/v1/approvals?regimen=bortezomib,dexamethasone")]
    public async Task Commas_and_repetition_go_together(string one, string other) =>
        Assert.Equal((await service.Service.GetAsync(one)).GetRawText(), (await service.Service.GetAsync(other)).GetRawText());

    [Fact]
    public async Task Feed_takes_kinds_either_way()
    {
        var commas = await service.Service.GetAsync("/feeds/changes.json?kind=drug,claim");
        var repeated = await service.Service.GetAsync("/feeds/changes.json?kind=drug&kind=claim");
        Assert.NotEmpty(commas.Items());
        Assert.Equal(commas.GetProperty("items").GetRawText(), repeated.GetProperty("items").GetRawText());
    }

    [Fact]
    public async Task Cursor_goes_on_with_the_list_written_the_other_way()
    {
        var page = await service.Service.GetAsync("/v1/combinations?component=bortezomib,dexamethasone&limit=1");
        var next = await service.Service.GetAsync(
            $"/v1/combinations?component=bortezomib&component=dexamethasone&limit=1&cursor={page.Text("next")}");
        Assert.NotEqual(page.Ids(), next.Ids());
    }

    [Fact]
    public async Task Value_that_is_repeated_stands_twice()
    {
        var problem = await service.Service.ProblemAsync("/v1/drugs?include=claims&include=claims", System.Net.HttpStatusCode.BadRequest);
        Assert.Contains("twice", problem.GetProperty("errors").GetProperty("include")[0].GetString(), StringComparison.Ordinal);
    }

    /// <summary>The parameters that are lists, each with two values.</summary>
    private static IEnumerable<(string Path, string Name, string[] Values)> ListParameters(JsonElement contract) =>
        from path in contract.GetProperty("paths").EnumerateObject()
        where path.Value.TryGetProperty("get", out _)
        let get = path.Value.GetProperty("get")
        where get.TryGetProperty("parameters", out _)
        from parameter in get.GetProperty("parameters").EnumerateArray()
        where parameter.TryGetProperty("schema", out var schema) && schema.TryGetProperty("type", out var type)
            && type.ValueKind == JsonValueKind.String && type.GetString() == "array"
        let items = Resolved(contract, parameter.GetProperty("schema").GetProperty("items"))
        let values = items.TryGetProperty("enum", out var set) ? set.EnumerateArray().Select(one => one.GetString()!).Take(2).ToArray()
            : ["bortezomib", "lenalidomide"]
        select (path.Name, parameter.Text("name"), values);

    private static JsonElement Resolved(JsonElement contract, JsonElement schema) =>
        schema.TryGetProperty("$ref", out var reference)
            ? contract.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1])
            : schema;

    private async Task<string> AskAsync(RouteAddresses addresses, string address)
    {
        using var answer = await service.Http.SendAsync(
            addresses.Ask(HttpMethod.Get, address), TestContext.Current.CancellationToken);
        var json = await answer.JsonAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {json}");
        return json.GetRawText();
    }
}
