using System.Net;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.History;

/// <summary>The history while the database is away.</summary>
public sealed class HistoryOutageTests(TestDatabases databases)
{
    [Fact]
    public async Task History_is_a_503_while_the_database_is_away_and_what_is_in_memory_is_told()
    {
        Relay? wire = null;
        await using var service = new Service(databases) { Through = connection => (wire = new Relay(connection)).ConnectionString };
        await service.InitializeAsync();
        await service.GetAsync("/v1/revisions/1");
        wire!.Cut();

        var problem = await service.ProblemAsync("/v1/revisions?limit=7", HttpStatusCode.ServiceUnavailable);
        await service.ProblemAsync("/v1/drugs/teclistamab/revisions", HttpStatusCode.ServiceUnavailable);
        await service.GetAsync("/v1/revisions/1");
        await service.GetAsync("/v1/diff?from=2023-01-01&to=2023-12-31");
        await wire.DisposeAsync();

        Assert.Equal("/problems/revision-unavailable", problem.GetProperty("type").GetString());
    }
}
