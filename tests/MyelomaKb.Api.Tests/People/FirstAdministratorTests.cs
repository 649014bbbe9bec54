using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using MyelomaKb.Api.Tests.Hosting;
using MyelomaKb.Api.Tests.Keys;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.People;

/// <summary>The one-time link for whoever is the first: printed at start, good once, void when there is an administrator.</summary>
public sealed partial class FirstAdministratorTests(TestDatabases databases)
{
    [Fact]
    public async Task Printed_link_makes_the_first_administrator_and_no_other_link_makes_a_second()
    {
        await using var database = await databases.FilledAsync();
        await using var one = Start(database);
        await using var other = Start(database);
        var (code, otherCode) = (await LinkAsync(one), await LinkAsync(other));
        var kept = await database.ReadAsync<string>("SELECT string_agg(row_to_json(invitation)::text, ' ') FROM invitation");
        using var first = await TakeAsync(one, code);
        using var again = await TakeAsync(one, code);
        using var second = await TakeAsync(other, otherCode);
        Assert.DoesNotContain(code[15..], kept, StringComparison.Ordinal);
        Assert.Equal("administrator", (await first.JsonAsync()).GetProperty("roles")[0].GetString());
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound], [again.StatusCode, second.StatusCode]);
    }

    [Fact]
    public async Task Printed_link_expires_within_the_hour()
    {
        await using var database = await databases.FilledAsync();
        await using var api = Start(database);
        var code = await LinkAsync(api);
        Assert.True(await database.ReadAsync<bool>("SELECT bool_and(expires_at <= now() + interval '1 hour') FROM invitation"));
        await database.ExecuteAsync(
            "UPDATE invitation SET created_at = now() - interval '2 hours', expires_at = now() - interval '1 second'");
        using var late = await TakeAsync(api, code);
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
    }

    private static ApiProcess Start(TestDatabase database) => ApiProcess.Start(new Dictionary<string, string>
    {
        ["ConnectionStrings__KnowledgeBase"] = database.ConnectionString,
        ["FirstAdministrator__PrintLink"] = "true",
    });

    private static async Task<string> LinkAsync(ApiProcess api)
    {
        await api.ServedAsync();
        await Eventually.TrueAsync(() => Link().IsMatch(api.Printed), "a link is printed");
        return Link().Match(api.Printed).Value;
    }

    private static Task<HttpResponseMessage> TakeAsync(ApiProcess api, string code) => api.Http.PostAsJsonAsync(
        $"/v1/admin/invitations/{code}", new { signInName = "first", shownName = "The first", password = EditedService.Password },
        TestContext.Current.CancellationToken);

    [GeneratedRegex("mki_[a-z2-9]{10}_[A-Za-z0-9_-]{43}")]
    private static partial Regex Link();
}
