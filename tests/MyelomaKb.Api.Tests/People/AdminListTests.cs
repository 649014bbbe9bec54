using System.Net;
using System.Text.Json.Nodes;
using MyelomaKb.Api.Tests.Proposals;

namespace MyelomaKb.Api.Tests.People;

/// <summary>The editors' lists, page by page: each item once and in order, whatever is added or removed meanwhile.</summary>
public sealed class AdminListTests(EditedService service) : IClassFixture<EditedService>
{
    // Rows of the same time: the id decides, and no page may lose or repeat one of them.
    private const string Rows =
        """
        INSERT INTO person (id, user_name, normalized_user_name, shown_name, roles, created_at, version, last_code_step, two_factor_enabled,
          lockout_enabled, access_failed_count)
        SELECT gen_random_uuid(), 'paged-' || n, 'PAGED-' || n, 'Paged', '{}', now(), 1, 0, false, false, 0 FROM generate_series(1, 8) n;
        INSERT INTO api_key (id, secret_hash, label, scopes, created_at, expires_at, person_id)
        SELECT 'paged-' || n, sha256('x'), 'Paged', '{read}', now(), now() + interval '1 day', (SELECT min(id::text)::uuid FROM person)
        FROM generate_series(1, 8) n;
        INSERT INTO interest_statement (actor_id, actor_name, has_interests, text, made_at, expires_at)
        SELECT gen_random_uuid(), 'Paged', false, 'Paged ' || n, now(), now() + interval '1 day' FROM generate_series(1, 8) n;
        INSERT INTO review_task (id, origin, kind, entry_id, reason, revision, opened_at)
        SELECT gen_random_uuid(), 'reader', 'drug', 'paged-' || n, 'Paged', 1, now() FROM generate_series(1, 8) n;
        WITH drafts AS (
          INSERT INTO proposal (state, reason, author_id, version, changed_at)
          SELECT 'draft', 'Paged ' || n, gen_random_uuid(), 1, now() FROM generate_series(1, 8) n RETURNING number)
        INSERT INTO proposal_step (proposal, position, kind, actor_id, actor_name, at)
        SELECT number, 0, 'created', gen_random_uuid(), 'Paged', now() FROM drafts
        """;

    [Theory]
    [InlineData("people", "person", "signInName")]
    [InlineData("keys", "api_key", "id")]
    [InlineData("interests", "interest_statement", "text")]
    [InlineData("tasks", "review_task WHERE resolved_at IS NULL", "id")]
    [InlineData("proposals", "proposal", "number")]
    public async Task Pages_of_a_list_hold_each_item_once_and_in_the_order_of_the_whole(string list, string rows, string id)
    {
        await AddRowsAsync();
        var whole = await ReadAsync($"/v1/admin/{list}?limit=500");
        List<string> paged = [];
        for (var (cursor, pages) = ("", 0); cursor is not null; pages++)
        {
            Assert.True(pages < 100, "The pages do not end.");
            var page = await ReadAsync($"/v1/admin/{list}?limit=3{cursor}");
            Assert.Equal((int)whole["total"]!, (int)page["total"]!);
            Assert.InRange(page["items"]!.AsArray().Count, 1, 3);
            paged.AddRange(IdsOf(page, id));
            cursor = (string?)page["next"] is { } next ? $"&cursor={next}" : null;
        }

        Assert.Null((string?)whole["next"]);
        Assert.Equal(await service.Database.ReadAsync<long>($"SELECT count(*) FROM {rows}"), (int)whole["total"]!);
        Assert.Equal(IdsOf(whole, id), paged);
        Assert.True(paged.Count >= 7, $"The list has only {paged.Count} items.");
    }

    [Fact]
    public async Task List_goes_on_after_an_item_that_left_it()
    {
        await AddRowsAsync();
        var whole = await ReadAsync("/v1/admin/tasks?limit=500");
        var first = await ReadAsync("/v1/admin/tasks?limit=2");
        var last = IdsOf(first, "id")[^1];
        await service.AskAsync(
            "editor", HttpMethod.Post, $"/v1/admin/tasks/{last}/resolution", HttpStatusCode.OK, new { resolution = "Looked at." }, "\"1\"");
        var second = await ReadAsync($"/v1/admin/tasks?limit=2&cursor={first["next"]}");
        Assert.Equal(IdsOf(whole, "id")[2..4], IdsOf(second, "id"));
    }

    [Fact]
    public async Task Cursor_of_one_list_is_refused_by_another()
    {
        await AddRowsAsync();
        var tasks = await ReadAsync("/v1/admin/tasks?limit=2");
        var refused = await service.AskAsync(
            "administrator", HttpMethod.Get, $"/v1/admin/keys?limit=2&cursor={tasks["next"]}", HttpStatusCode.BadRequest);
        Assert.Equal("cursor", refused["errors"]!.AsObject().Single().Key);
    }

    private async Task AddRowsAsync()
    {
        if (await service.Database.ReadAsync<long>("SELECT count(*) FROM api_key WHERE id LIKE 'paged-%'") == 0)
        {
            await service.Database.ExecuteAsync(Rows);
        }
    }

    private Task<JsonObject> ReadAsync(string path)
    {
        var role = path.Contains("/people", StringComparison.Ordinal) || path.Contains("/keys", StringComparison.Ordinal)
            ? "administrator" : "editor";
        return service.AskAsync(role, HttpMethod.Get, path, HttpStatusCode.OK);
    }

    private static List<string> IdsOf(JsonObject page, string id) => [.. page["items"]!.AsArray().Select(item => item![id]!.ToString())];
}
