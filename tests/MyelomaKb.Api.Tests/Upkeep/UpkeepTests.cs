using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MyelomaKb.Api.Tests.Keys;
using MyelomaKb.Api.Tests.People;

namespace MyelomaKb.Api.Tests.Upkeep;

/// <summary>Flags from readers, what is due, and what editors do about both.</summary>
public sealed class UpkeepTests(EditedService service) : IClassFixture<EditedService>
{
    private const string Reason = "The summary does not mention the newest indication.";

    [Fact]
    public async Task Flag_is_taken_without_an_account_and_nothing_of_the_reader_is_kept()
    {
        var id = await FlagAsync("teclistamab");
        var kept = await service.Database.ReadAsync<string>($"SELECT row_to_json(t)::text FROM review_task t WHERE id = '{id}'");
        Assert.DoesNotContain("127.0.0.1", kept, StringComparison.Ordinal);
        Assert.Equal(
            [
                "entry_id", "id", "kind", "label_effective_on", "label_set_id", "label_version", "opened_at", "origin", "reason",
                "resolution", "resolved_at", "resolved_by", "revision",
            ],
            JsonDocument.Parse(kept).RootElement.EnumerateObject().Select(column => column.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{"kind":"drug","id":"nothing-like-it","reason":"There is something wrong."}""", "/id")]
    [InlineData("""{"kind":"drug","id":"teclistamab","reason":"Bad"}""", "/reason")]
    [InlineData("""{"kind":"pill","id":"teclistamab","reason":"There is something wrong."}""", "/kind")]
    [InlineData("""{"kind":"drug","id":"teclistamab","reason":"There is something wrong.","mail":"a@b"}""", "/mail")]
    public async Task Flag_that_is_not_right_is_refused_at_its_place(string body, string place)
    {
        using var answer = await service.Http.PostAsJsonAsync(
            "/v1/flags", JsonSerializer.Deserialize<JsonElement>(body), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(place, (await answer.JsonAsync()).GetProperty("errors").EnumerateObject().Single().Name);
    }

    [Fact]
    public async Task Flagged_entry_is_due_until_an_editor_resolves_the_flag()
    {
        var id = await FlagAsync("belantamab-mafodotin");
        Assert.Equal(1, await OpenTasksAsync("belantamab-mafodotin"));
        using var resolved = await ResolveAsync(id, "\"1\"");
        using var again = await ResolveAsync(id, "\"1\"");
        Assert.Equal("Shown the-editor", (await resolved.JsonAsync()).GetProperty("resolvedBy").GetString());
        Assert.Equal(HttpStatusCode.PreconditionFailed, again.StatusCode);
        Assert.Equal(0, await OpenTasksAsync("belantamab-mafodotin"));
        Assert.Equal(2, await service.Database.ReadAsync<long>($"SELECT count(*) FROM audit WHERE subject = 'task:{id}'"));
    }

    [Fact]
    public async Task Due_are_by_the_day_asked_about_the_riskiest_and_oldest_first()
    {
        using var all = await service.SendAsync("editor", HttpMethod.Get, "/v1/admin/due?by=2100-01-01&limit=500");
        using var none = await service.SendAsync("editor", HttpMethod.Get, "/v1/admin/due?by=1990-01-01&kind=approval");
        var items = (await all.JsonAsync()).GetProperty("items").EnumerateArray().ToList();
        var order = items.Select(one => (one.GetProperty("risk").GetString(), Text(one, "reviewDueOn"))).ToList();
        Assert.Equal(500, items.Count);
        Assert.Equal(order.OrderBy(one => one.Item1 == "high" ? 0 : 1).ThenBy(one => one.Item1 == "high" ? one.Item2 : ""), order);
        Assert.Equal(0, (await none.JsonAsync()).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Review_of_an_approval_in_force_is_due_sooner_than_that_of_a_drug()
    {
        var inForce = await service.Service.GetAsync("/v1/approvals/fda-tecvayli-2022-10-25?asOf=2023-08-01");
        var drug = await service.Service.GetAsync("/v1/drugs/teclistamab");
        Assert.Equal([90, 180], [DaysBetween(inForce), DaysBetween(drug)]);
    }

    [Fact]
    public async Task Flags_of_one_address_are_limited()
    {
        await using var limited = await Service.StartAsync(
            service.Databases, ("Limits:Flags:Quota", "2"), ("Limits:Flags:Window", "3600"));
        List<HttpStatusCode> found = [];
        for (var flag = 0; flag < 3; flag++)
        {
            using var answer = await limited.Http.PostAsJsonAsync(
                "/v1/flags", new { kind = "drug", id = "teclistamab", reason = Reason }, TestContext.Current.CancellationToken);
            found.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.TooManyRequests], found);
    }

    private async Task<string> FlagAsync(string drug)
    {
        using var answer = await service.Http.PostAsJsonAsync(
            "/v1/flags", new { kind = "drug", id = drug, reason = Reason }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.JsonAsync()).GetProperty("id").GetString()!;
    }

    private Task<HttpResponseMessage> ResolveAsync(string id, string match) => service.SendAsync(
        "editor", HttpMethod.Post, $"/v1/admin/tasks/{id}/resolution", new { resolution = "It stands in the newest wording." }, match);

    private async Task<int> OpenTasksAsync(string drug)
    {
        using var due = await service.SendAsync("editor", HttpMethod.Get, "/v1/admin/due?by=1990-01-01&kind=drug&limit=500");
        return (await due.JsonAsync()).GetProperty("items").EnumerateArray()
            .Where(one => one.GetProperty("id").GetString() == drug).Sum(one => one.GetProperty("openTasks").GetInt32());
    }

    private static string Text(JsonElement one, string member) => one.TryGetProperty(member, out var value) ? value.GetString()! : "";

    private static int DaysBetween(JsonElement entry) =>
        DateOnly.Parse(entry.GetProperty("reviewDueOn").GetString()!, System.Globalization.CultureInfo.InvariantCulture).DayNumber
        - DateOnly.Parse(entry.GetProperty("reviewedOn").GetString()!, System.Globalization.CultureInfo.InvariantCulture).DayNumber;
}
