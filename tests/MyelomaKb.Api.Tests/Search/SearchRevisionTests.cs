using System.Net;
using MyelomaKb.Api.Tests.Reads;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Search;

/// <summary>Search in revisions, and while the database is away.</summary>
public sealed class SearchRevisionTests(TestDatabases databases)
{
    [Fact]
    public async Task Search_in_a_revision_finds_what_that_revision_said()
    {
        await using var service = await Service.StartAsync(databases);
        await FactsEdit.PublishAsync(service.Database, "drugs.json", "teclistamab", drug => drug["plainLanguage"] = "A glimmering word.");
        await Eventually.TrueAsync(() => Revision(service) == "2", "revision 2 is served");

        var now = (await service.GetAsync("/v1/search?q=glimmering")).Ids();
        var before = (await service.GetAsync("/v1/search?q=glimmering&revision=1")).Ids();

        Assert.Equal(["teclistamab"], now);
        Assert.Empty(before);
    }

    [Fact]
    public async Task Outage_is_a_503_for_search_and_nothing_to_suggestions()
    {
        Relay? wire = null;
        await using var service = new Service(databases) { Through = connection => (wire = new Relay(connection)).ConnectionString };
        await service.InitializeAsync();
        wire!.Cut();

        using var search = await service.Http.GetAsync("/v1/search?q=dara", TestContext.Current.CancellationToken);
        using var suggest = await service.Http.GetAsync("/v1/suggest?q=dara", TestContext.Current.CancellationToken);
        await wire.DisposeAsync();

        Assert.Equal([HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK], [search.StatusCode, suggest.StatusCode]);
        Assert.NotNull(search.Headers.RetryAfter);
        var problem = await search.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("/problems/search-unavailable", problem, StringComparison.Ordinal);
    }

    private static string Revision(Service service)
    {
        using var answer = service.Http.Send(new HttpRequestMessage(HttpMethod.Get, "/v1"), TestContext.Current.CancellationToken);
        return answer.Headers.GetValues("KB-Revision").Single();
    }
}
