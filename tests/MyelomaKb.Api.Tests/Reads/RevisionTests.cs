using System.Net;
using System.Text.Json.Nodes;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Reads;

/// <summary>What a publication changes for readers, on both axes of time.</summary>
public sealed class RevisionTests(TestDatabases databases) : IAsyncLifetime
{
    private readonly Service _service = new(databases);

    public async ValueTask InitializeAsync()
    {
        await _service.InitializeAsync();
        await FactsEdit.PublishAsync(_service.Database, "drugs.json", "teclistamab", drug =>
        {
            drug["formerIds"] = new JsonArray("tecvayli-teclistamab");
            drug["plainLanguage"] = "Said anew.";
        });
        await Eventually.TrueAsync(() => Revision("/v1/drugs/teclistamab") == "2", "revision 2 is served");
    }

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Former_id_moves_to_the_entry_from_the_revision_on_that_knows_it()
    {
        using var now = await _service.Http.GetAsync("/v1/drugs/tecvayli-teclistamab/timeline", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.PermanentRedirect, now.StatusCode);
        Assert.Equal("/v1/drugs/teclistamab/timeline", now.Headers.Location!.ToString());
        await _service.ProblemAsync("/v1/drugs/tecvayli-teclistamab?revision=1", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Entry_says_which_revision_last_changed_it()
    {
        Assert.Equal(2, (await _service.GetAsync("/v1/drugs/teclistamab")).GetProperty("changedIn").GetInt32());
        Assert.Equal(1, (await _service.GetAsync("/v1/drugs/talquetamab")).GetProperty("changedIn").GetInt32());
    }

    [Fact]
    public async Task Old_revision_says_what_it_said_on_any_day()
    {
        Assert.Equal("Said anew.", (await _service.GetAsync("/v1/drugs/teclistamab?asOf=2023-08-01")).Text("plainLanguage"));
        Assert.NotEqual("Said anew.", (await _service.GetAsync("/v1/drugs/teclistamab?asOf=2023-08-01&revision=1")).Text("plainLanguage"));
        Assert.Equal("1", Revision("/v1/drugs/teclistamab?revision=1"));
    }

    [Fact]
    public async Task Entry_that_did_not_change_keeps_its_tag()
    {
        using var before = await _service.Http.GetAsync("/v1/drugs/talquetamab?revision=1", TestContext.Current.CancellationToken);
        using var after = await _service.Http.GetAsync("/v1/drugs/talquetamab", TestContext.Current.CancellationToken);
        Assert.Equal(before.Headers.ETag, after.Headers.ETag);
    }

    [Fact]
    public async Task Walk_that_began_before_a_publication_goes_on_at_its_revision()
    {
        var page = await _service.GetAsync("/v1/drugs?limit=5&revision=1");
        Assert.Equal("1", Revision($"/v1/drugs?limit=5&revision=1&cursor={page.Text("next")}"));
    }

    private string Revision(string address)
    {
        using var answer = _service.Http.Send(new HttpRequestMessage(HttpMethod.Get, address), TestContext.Current.CancellationToken);
        return answer.Headers.GetValues("KB-Revision").Single();
    }
}
