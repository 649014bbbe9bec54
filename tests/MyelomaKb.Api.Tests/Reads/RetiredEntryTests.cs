using System.Net;
using MyelomaKb.Data.Auditing;
using MyelomaKb.Data.Loading;
using MyelomaKb.Data.Publishing;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Reads;

/// <summary>What readers see of an entry that is retired: a combination here, in favour of another one.</summary>
public sealed class RetiredEntryTests(TestDatabases databases) : IAsyncLifetime
{
    private readonly Service _service = new(databases);

    public async ValueTask InitializeAsync()
    {
        await _service.InitializeAsync();
        var token = TestContext.Current.CancellationToken;
        var kb = await KnowledgeBaseLoader.LoadAsync(_service.Database.DataSource, revision: null, token);
        var gone = new Retirement(new EntryRef(EntryKind.Combination, "bpd"), ["ctd"]);
        await new Publisher(_service.Database.DataSource, TimeProvider.System)
            .PublishAsync(kb, new ChangeSet([], [gone]), Actor.Program("tests"), "retire", token);
        await Eventually.TrueAsync(() => Status("/v1/combinations/bpd") == HttpStatusCode.Gone, "the retirement is served");
    }

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Retired_entry_answers_410_with_what_replaced_it()
    {
        var problem = await _service.ProblemAsync("/v1/combinations/bpd", HttpStatusCode.Gone);

        Assert.Equal("/problems/retired", problem.GetProperty("type").GetString());
        Assert.Equal("/v1/combinations/ctd", problem.GetProperty("replacedBy")[0].GetProperty("link").GetString());
    }

    [Fact]
    public async Task Retired_entry_stands_in_the_revisions_before() =>
        Assert.Equal("bpd", (await _service.GetAsync("/v1/combinations/bpd?revision=1")).GetProperty("id").GetString());

    [Fact]
    public async Task Retired_entry_is_in_no_list() => Assert.DoesNotContain(
        (await _service.GetAsync("/v1/combinations?limit=500")).GetProperty("items").EnumerateArray(),
        item => item.GetProperty("id").GetString() == "bpd");

    [Fact]
    public void Entries_take_no_delete()
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/v1/combinations/ctd");
        using var answer = _service.Http.Send(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    private HttpStatusCode Status(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var answer = _service.Http.Send(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
