using System.Text.Json.Nodes;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.History;

/// <summary>Three revisions: the facts, a drug said anew, and then an approval that became regular, the drug being put back.</summary>
public sealed class ThreeRevisions(TestDatabases databases) : IAsyncLifetime
{
    public Service Service { get; } = new(databases);

    public async ValueTask InitializeAsync()
    {
        await Service.InitializeAsync();
        await FactsEdit.PublishAsync(Service.Database, "drugs.json", "teclistamab", drug => drug["plainLanguage"] = "Said anew.");
        await FactsEdit.PublishAsync(Service.Database, "approvals-fda.json", "fda-talvey-2023-08-09", approval =>
        {
            approval["formerIds"] = new JsonArray("fda-talquetamab");
            approval["history"]!.AsArray().Add(new JsonObject { ["on"] = "2026-10-01", ["event"] = "converted-to-regular" });
        });
        await Eventually.TrueAsync(() => Newest() == "3", "revision 3 is served");
    }

    public ValueTask DisposeAsync() => Service.DisposeAsync();

    private string Newest()
    {
        using var answer = Service.Http.Send(new HttpRequestMessage(HttpMethod.Get, "/v1"), TestContext.Current.CancellationToken);
        return answer.Headers.GetValues("KB-Revision").Single();
    }
}
