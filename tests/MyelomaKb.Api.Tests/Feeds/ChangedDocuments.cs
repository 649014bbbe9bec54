using System.Text.Json.Nodes;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Feeds;

/// <summary>
/// The service at a second revision, which changes one entry of each kind that speaks of drugs only through others, and rereads one
/// document.
/// </summary>
public sealed class ChangedDocuments(TestDatabases databases) : IAsyncLifetime
{
    public Service Service { get; } = new(databases);

    public async ValueTask InitializeAsync()
    {
        await Service.InitializeAsync();
        await FactsEdit.PublishAsync(
            Service.Database,
            ("labels.json", "fda-label-tecvayli", label => label["version"] = (int)label["version"]! + 1),
            ("sources.json", "b-cta-tecvayli-2022", source => source["title"] = "Tecvayli: what was approved"),
            ("sources.json", "b-fda-tecdara-2026", source => source["retrieved"] = "2026-11-29"),
            ("conditions.json", "oral-therapy-not-suitable", condition => condition["question"] = "Can the patient not take tablets?"),
            ("trials.json", "majestec-1", trial => trial["arms"] = new JsonArray("Teclistamab, weekly")));
        await Eventually.TrueAsync(() => Newest() == "2", "revision 2 is served");
    }

    public ValueTask DisposeAsync() => Service.DisposeAsync();

    private string Newest()
    {
        using var answer = Service.Http.Send(new HttpRequestMessage(HttpMethod.Get, "/v1"), TestContext.Current.CancellationToken);
        return answer.Headers.GetValues("KB-Revision").Single();
    }
}
