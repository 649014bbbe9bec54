using System.Net;
using MyelomaKb.Api.Tests.Keys;
using MyelomaKb.Api.Tests.People;

namespace MyelomaKb.Api.Tests.Writing;

/// <summary>Writes that are sent again, at once, or from an old state.</summary>
public sealed class IdempotencyTests(EditedService service) : IClassFixture<EditedService>
{
    private const string Keys = "/v1/admin/keys";
    private static readonly string[] Read = ["read"];

    private static string NewKey => Guid.NewGuid().ToString();

    [Fact]
    public async Task Write_sent_again_is_done_once_and_answered_the_same()
    {
        var key = NewKey;
        using var first = await MakeAsync("once", key);
        using var again = await MakeAsync("once", key);
        Assert.Equal(await first.TextAsync(), await again.TextAsync());
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal("true", again.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal(1, await CountAsync("once"));
    }

    [Fact]
    public async Task Kept_answer_does_not_show_what_was_shown_once()
    {
        using var made = await MakeAsync("sealed", NewKey);
        var text = (await made.JsonAsync()).GetProperty("key").GetString()!;
        var kept = await service.Database.ReadAsync<string>("SELECT string_agg(encode(answer, 'escape'), ' ') FROM written_answer");
        Assert.DoesNotContain(text[15..], kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_with_another_body_is_a_422()
    {
        var key = NewKey;
        using var first = await MakeAsync("one-body", key);
        using var other = await MakeAsync("another-body", key);
        Assert.Equal("/problems/idempotency-key-reused", await other.ProblemTypeAsync());
        Assert.Equal(0, await CountAsync("another-body"));
    }

    [Fact]
    public async Task Keys_of_different_people_are_different_keys()
    {
        var key = NewKey;
        using var one = await MakeAsync("mine", key);
        using var other = await service.SendAsync("reviewer", HttpMethod.Post, Keys, Body("mine"), key: key);
        Assert.NotEqual(await one.TextAsync(), await other.TextAsync());
    }

    [Fact]
    public async Task Write_that_failed_did_nothing_and_its_key_is_free()
    {
        var key = NewKey;
        using var failed = await service.SendAsync("editor", HttpMethod.Post, Keys, new { label = "", scopes = Read, days = 1 }, key: key);
        using var right = await MakeAsync("free-again", key);
        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.Created], [failed.StatusCode, right.StatusCode]);
    }

    [Fact]
    public async Task Answer_is_kept_for_a_day()
    {
        var key = NewKey;
        using var first = await MakeAsync("a-day", key);
        await service.Database.ExecuteAsync("UPDATE written_answer SET created_at = now() - interval '23 hours 59 minutes'");
        using var within = await MakeAsync("a-day", key);
        await service.Database.ExecuteAsync("UPDATE written_answer SET created_at = now() - interval '24 hours 1 minute'");
        using var after = await MakeAsync("a-day", key);
        Assert.True(within.Headers.Contains("Idempotency-Replayed"));
        Assert.False(after.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal(2, await CountAsync("a-day"));
    }

    [Fact]
    public async Task Same_write_many_times_at_once_is_done_once()
    {
        var key = NewKey;
        await service.TokenAsync("editor");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            using var answer = await MakeAsync("at-once", key);
            return await answer.TextAsync();
        }));
        Assert.Single(answers.Distinct());
        Assert.Equal(1, await CountAsync("at-once"));
    }

    [Fact]
    public async Task Key_that_another_holds_for_long_is_a_409_that_says_when_to_come_again()
    {
        var key = NewKey;
        using var first = await MakeAsync("held", key);
        await using var holder = await service.Database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await holder.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var hold = holder.CreateCommand();
        hold.CommandText = "DELETE FROM written_answer";
        await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        using var busy = await MakeAsync("held", key);
        Assert.Equal("/problems/write-in-progress", await busy.ProblemTypeAsync());
        Assert.NotNull(busy.Headers.RetryAfter);
    }

    [Theory]
    [InlineData("too-short")]
    [InlineData("with a space in it, and long")]
    public async Task Key_of_another_form_is_a_400(string key)
    {
        using var answer = await MakeAsync("form", key);
        Assert.Equal("Idempotency-Key", (await answer.JsonAsync()).GetProperty("errors").EnumerateObject().Single().Name);
    }

    [Fact]
    public async Task Change_without_a_state_is_a_428_and_of_an_old_one_a_412()
    {
        using var without = await service.SendAsync("editor", HttpMethod.Put, "/v1/admin/me", new { shownName = "E" });
        using var stale = await service.SendAsync("editor", HttpMethod.Put, "/v1/admin/me", new { shownName = "E" }, match: "\"0\"");
        Assert.Equal(
            ["/problems/match-needed", "/problems/stale"], [await without.ProblemTypeAsync(), await stale.ProblemTypeAsync()]);
    }

    [Fact]
    public async Task Of_changes_from_one_state_at_once_one_is_done()
    {
        using var me = await service.SendAsync("reviewer", HttpMethod.Get, "/v1/admin/me");
        var match = me.Headers.ETag!.Tag;
        var statuses = await Task.WhenAll(Enumerable.Range(0, 6).Select(async number =>
        {
            using var answer = await service.SendAsync(
                "reviewer", HttpMethod.Put, "/v1/admin/me", new { shownName = $"Reviewer {number}" }, match);
            return answer.StatusCode;
        }));
        Assert.Single(statuses, HttpStatusCode.OK);
        Assert.Equal(5, statuses.Count(status => status == HttpStatusCode.PreconditionFailed));
    }

    private Task<HttpResponseMessage> MakeAsync(string label, string key) =>
        service.SendAsync("editor", HttpMethod.Post, Keys, Body(label), key: key);

    private static object Body(string label) => new { label, scopes = Read, days = 1, password = EditedService.Password };

    private Task<long> CountAsync(string label) =>
        service.Database.ReadAsync<long>($"SELECT count(*) FROM api_key WHERE label = '{label}'");
}
