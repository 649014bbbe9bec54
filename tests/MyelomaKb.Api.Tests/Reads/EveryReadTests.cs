using System.Net;
using System.Net.Http.Headers;

namespace MyelomaKb.Api.Tests.Reads;

/// <summary>What holds for every read, whatever it reads.</summary>
public sealed class EveryReadTests(Service service) : IClassFixture<Service>
{
    /// <summary>Every read of the contract, with an address that answers 200 on 2023-08-01 too.</summary>
    public static readonly IReadOnlyDictionary<string, string> Routes = new Dictionary<string, string>
    {
        ["/v1"] = "/v1",
        ["/v1/drugs"] = "/v1/drugs",
        ["/v1/drugs/{id}"] = "/v1/drugs/teclistamab",
        ["/v1/drugs/{id}/approvals"] = "/v1/drugs/teclistamab/approvals",
        ["/v1/drugs/{id}/combinations"] = "/v1/drugs/teclistamab/combinations",
        ["/v1/drugs/{id}/timeline"] = "/v1/drugs/teclistamab/timeline",
        ["/v1/resolve"] = "/v1/resolve?name=Velcade",
        ["/v1/drug-classes"] = "/v1/drug-classes",
        ["/v1/drug-classes/{id}"] = "/v1/drug-classes/proteasome-inhibitor",
        ["/v1/approvals"] = "/v1/approvals",
        ["/v1/approvals/{id}"] = "/v1/approvals/fda-tecvayli-2022-10-25",
        ["/v1/combinations"] = "/v1/combinations",
        ["/v1/combinations/{id}"] = "/v1/combinations/vrd",
        ["/v1/trials"] = "/v1/trials",
        ["/v1/trials/{id}"] = "/v1/trials/vista",
        ["/v1/claims"] = "/v1/claims",
        ["/v1/claims/{id}"] = "/v1/claims/*",
        ["/v1/sources"] = "/v1/sources",
        ["/v1/search"] = "/v1/search?q=Velcade",
        ["/v1/export"] = "/v1/export",
        ["/v1/suggest"] = "/v1/suggest?q=Velc",
        ["/v1/eligibility/vocabulary"] = "/v1/eligibility/vocabulary",
        ["/v1/eligibility/profile-schema"] = "/v1/eligibility/profile-schema",
        ["/v1/sources/{id}"] = "/v1/sources/g-label-velcade-2014",
    };

    public static TheoryData<string, string> Asked()
    {
        var asked = new TheoryData<string, string>();
        foreach (var route in Routes.Keys)
        {
            foreach (var axes in new[] { "", "asOf=2023-08-01", "revision=1", "asOf=2023-08-01&revision=1" })
            {
                asked.Add(route, axes);
            }
        }

        return asked;
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Read_on_any_day_and_revision_answers_with_revision_and_tag(string route, string axes)
    {
        using var answer = await service.Http.GetAsync(await AddressAsync(route, axes), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("1", answer.Headers.GetValues("KB-Revision").Single());
        Assert.True(answer.Headers.Contains("KB-Last-Published"));
        Assert.False(answer.Headers.ETag!.IsWeak);
        Assert.Contains("stale-if-error", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Read_with_its_tag_answers_not_modified(string route, string axes)
    {
        var address = await AddressAsync(route, axes);
        using var first = await service.Http.GetAsync(address, TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var answer = await service.Http.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Equal(first.Headers.ETag, answer.Headers.ETag);
        Assert.Equal("1", answer.Headers.GetValues("KB-Revision").Single());
    }

    [Theory]
    [MemberData(nameof(RouteNames))]
    public async Task Read_compressed_says_the_same_under_another_tag(string route)
    {
        var address = await AddressAsync(route, "");
        var plain = await service.Http.GetByteArrayAsync(address, TestContext.Current.CancellationToken);
        foreach (var encoding in new[] { "br", "gzip" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
            using var answer = await service.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(plain, await Unpacking.ReadAsync(answer, TestContext.Current.CancellationToken));
            Assert.Equal("Accept-Encoding", answer.Headers.Vary.Single());
        }
    }

    [Theory]
    [MemberData(nameof(RouteNames))]
    public async Task Read_with_an_unknown_parameter_is_refused_by_name(string route)
    {
        var problem = await service.ProblemAsync(await AddressAsync(route, "colour=red"), HttpStatusCode.BadRequest);
        Assert.Contains("asOf", problem.GetProperty("errors").GetProperty("colour")[0].GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(RouteNames))]
    public async Task Head_answers_like_get_without_a_body(string route)
    {
        var address = await AddressAsync(route, "");
        using var get = await service.Http.GetAsync(address, TestContext.Current.CancellationToken);
        using var head = await service.Http
            .SendAsync(new HttpRequestMessage(HttpMethod.Head, address), TestContext.Current.CancellationToken);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Table_names_every_read_of_the_contract()
    {
        var contract = await service.GetAsync("/openapi/v1.json");
        var reads = contract.GetProperty("paths").EnumerateObject()
            .Where(path => path.Name.StartsWith("/v1", StringComparison.Ordinal) && path.Value.TryGetProperty("get", out var get)
                && get.TryGetProperty("parameters", out var parameters)
                    && parameters.EnumerateArray().Any(parameter => parameter.Text("name") == "asOf"))
            .Select(path => path.Name);
        Assert.Equal(Routes.Keys.Order(), reads.Order());
    }

    public static TheoryData<string> RouteNames() => [.. Routes.Keys];

    private async Task<string> AddressAsync(string route, string query)
    {
        var address = Routes[route];
        if (address.EndsWith('*'))
        {
            var list = await service.GetAsync(address[..^2] + "?limit=1");
            address = address[..^1] + list.Ids()[0];
        }

        return query.Length == 0 ? address : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}";
    }
}
