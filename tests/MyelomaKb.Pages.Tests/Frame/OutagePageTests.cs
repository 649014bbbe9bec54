using MyelomaKb.Data.Auditing;
using MyelomaKb.Data.Loading;
using MyelomaKb.Data.Publishing;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Testing;

namespace MyelomaKb.Pages.Tests.Frame;

/// <summary>Pages of what is gone, and of what cannot be had while the database is away.</summary>
public sealed class OutagePageTests(Chromium chromium)
{
    [Fact]
    public async Task What_is_retired_and_what_cannot_be_read_now_are_told_without_a_barrier()
    {
        Relay? wire = null;
        await using var site = await Site.StartAsync(new Site
        {
            Prepare = RetireAsync,
            Through = connection => (wire = new Relay(connection)).ConnectionString,
        });
        await using var window = await chromium.OpenAsync(Look.Desktop);
        var gone = await window.Page.GotoAsync($"{site.Address}/combinations/bpd");
        Assert.Equal(410, gone!.Status);
        Assert.Equal("/combinations/ctd", await window.Page.Locator("main ul a").GetAttributeAsync("href"));
        Assert.Empty(await window.SweepAsync("/problem-410"));

        wire!.Cut();
        var away = await window.Page.GotoAsync($"{site.Address}/combinations/bpd?revision=1");
        Assert.Equal(503, away!.Status);
        Assert.Empty(await window.SweepAsync("/problem-503"));
        await wire.DisposeAsync();
    }

    private static async Task RetireAsync(TestDatabase database)
    {
        var token = TestContext.Current.CancellationToken;
        var kb = await KnowledgeBaseLoader.LoadAsync(database.DataSource, revision: null, token);
        var gone = new Retirement(new EntryRef(EntryKind.Combination, "bpd"), ["ctd"]);
        await new Publisher(database.DataSource, TimeProvider.System)
            .PublishAsync(kb, new ChangeSet([], [gone]), Actor.Program("tests"), "retire", token);
    }
}
