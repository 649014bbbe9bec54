using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Pages;
using MyelomaKb.Domain;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Reads;

/// <summary>Where an answer is kept follows from the snapshot it was made from, not from what is newest when it is done.</summary>
public sealed class KeptAnswerTests(TestDatabases databases) : IAsyncLifetime
{
    private const string Address = "/v1/drugs/teclistamab?one-of-a-test";

    private readonly Service _service = new(databases);

    public ValueTask InitializeAsync() => _service.InitializeAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Answer_done_after_a_publication_is_not_kept_for_the_new_revision()
    {
        var knowledge = _service.Services.GetRequiredService<Knowledge>();
        var before = await TakeAsync(knowledge);
        await FactsEdit.PublishAsync(_service.Database, "drugs.json", "teclistamab", drug => drug["plainLanguage"] = "Said anew.");
        await Eventually.TrueAsync(() => knowledge.Newest!.Revision.Number == 2, "revision 2 is served");
        Assert.Equal(2, knowledge.Answers!.Kb.Revision.Number);

        Keep(before);

        Assert.Null(knowledge.Answers!.Find(Address));
    }

    [Fact]
    public async Task Answer_is_found_while_its_revision_is_the_newest()
    {
        var knowledge = _service.Services.GetRequiredService<Knowledge>();
        Keep(await TakeAsync(knowledge));
        Assert.NotNull(knowledge.Answers!.Find(Address));
    }

    /// <summary>An approval that the newest revision lacks still divides time for the older one.</summary>
    [Fact]
    public void Answer_of_an_older_revision_is_not_kept_beyond_its_own_epoch()
    {
        var older = _service.Services.GetRequiredService<Knowledge>().Newest!;
        var newest = KnowledgeBase.Create(older.Revision with { Number = 2 }, []);
        var today = older.Approvals.All.Min(approval => approval.DecidedOn);
        var store = new AnswerStore(newest, today);

        Keep(Snapshot.On(older, today, store));
        Assert.Null(store.Find(Address));

        Keep(Snapshot.On(older, older.Epochs.Start(older.Epochs.Count - 1), store));
        Assert.NotNull(store.Find(Address));
    }

    private static async Task<Snapshot> TakeAsync(Knowledge knowledge) =>
        (await knowledge.TakeAsync(new PageRequest(), cursor: null, TestContext.Current.CancellationToken)).Snapshot!;

    private static void Keep(Snapshot snapshot)
    {
        var http = new DefaultHttpContext();
        http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = Address;
        Knowledge.Keep(http, new Answer("{}"u8.ToArray(), snapshot.Kb.Revision), snapshot);
    }
}
