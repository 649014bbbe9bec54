using System.Net;
using MyelomaKb.Api.Tests.Keys;
using MyelomaKb.Data.People;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.People;

/// <summary>Tokens of an OpenID Connect issuer outside: discovered, checked, and mapped to people and roles.</summary>
public sealed class IssuerTests(TestDatabases databases, OpenIdIssuer issuer) : IClassFixture<OpenIdIssuer>, IAsyncLifetime
{
    private static readonly string[] Critical = ["exp2"];
    private static readonly string[] Administrators = ["administrator"];

    private Service _service = null!;

    public async ValueTask InitializeAsync() => _service = await Service.StartAsync(
        databases, ("Issuer:Authority", issuer.Address), ("Issuer:Audience", "kb"), ("Issuer:RequireHttps", "false"));

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Token_lets_its_roles_in_and_its_person_is_known_from_then_on()
    {
        using var me = await _service.WithKeyAsync(issuer.Token("ada", "kb", roles: ["editor"]), "/v1/admin/me");
        using var again = await _service.WithKeyAsync(issuer.Token("ada", "kb", roles: ["reviewer"]), "/v1/admin/me");
        using var people = await _service.WithKeyAsync(issuer.Token("eve", "kb", roles: ["administrator"]), "/v1/admin/people");
        var ada = await me.JsonAsync();
        Assert.Equal("Name of ada", ada.GetProperty("shownName").GetString());
        Assert.Equal(ada.GetProperty("id").GetString(), (await again.JsonAsync()).GetProperty("id").GetString());
        Assert.Equal(2, (await people.JsonAsync()).GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\ufffeb")]
    [InlineData("a\u0007b")]
    [InlineData(" ")]
    public async Task Subject_that_cannot_be_stored_names_nobody(string subject)
    {
        using var me = await _service.WithKeyAsync(issuer.Token(subject, "kb", roles: ["editor"]), "/v1/admin/me");
        using var longOne = await _service.WithKeyAsync(issuer.Token(new string('a', 256), "kb", roles: ["editor"]), "/v1/admin/me");
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized], [me.StatusCode, longOne.StatusCode]);
    }

    [Theory]
    [InlineData("A\0da", "odd-name-1")]
    [InlineData("A\uffffda", "odd-name-2")]
    [InlineData("A\nda", "odd-name-3")]
    [InlineData("  ", "odd-name-4")]
    public async Task Name_that_cannot_be_shown_gives_way_to_the_subject(string name, string subject)
    {
        using var me = await _service.WithKeyAsync(issuer.Token(subject, "kb", roles: ["editor"], name: name), "/v1/admin/me");
        Assert.Equal(subject, (await me.JsonAsync()).GetProperty("shownName").GetString());
    }

    [Fact]
    public async Task Name_that_is_too_long_is_cut_between_two_characters()
    {
        var name = new string('a', Person.LongestName - 1) + "\U0001F600\U0001F600";
        using var me = await _service.WithKeyAsync(issuer.Token("long-name", "kb", roles: ["editor"], name: name), "/v1/admin/me");
        Assert.Equal(new string('a', Person.LongestName - 1), (await me.JsonAsync()).GetProperty("shownName").GetString());
    }

    [Fact]
    public async Task Role_that_the_token_lacks_is_a_403_and_nobody_is_kept_without_any()
    {
        using var editor = await _service.WithKeyAsync(issuer.Token("bob", "kb", roles: ["editor"]), "/v1/admin/people");
        using var none = await _service.WithKeyAsync(issuer.Token("nobody", "kb", roles: ["cook"]), "/v1/admin/me");
        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Forbidden], [editor.StatusCode, none.StatusCode]);
        Assert.Equal(0, await _service.Database.ReadAsync<long>("SELECT count(*) FROM person WHERE subject = 'nobody'"));
    }

    [Fact]
    public async Task Person_who_is_shut_out_here_is_refused_whatever_the_issuer_says()
    {
        var token = issuer.Token("mallory", "kb", roles: ["editor"]);
        using var before = await _service.WithKeyAsync(token, "/v1/admin/me");
        await _service.Database.ExecuteAsync("UPDATE person SET disabled_at = now() WHERE subject = 'mallory'");
        using var after = await _service.WithKeyAsync(token, "/v1/admin/me");
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Unauthorized], [before.StatusCode, after.StatusCode]);
    }

    [Fact]
    public async Task Token_that_is_not_for_here_is_refused()
    {
        foreach (var token in new[]
        {
            issuer.Token("ada", "another", roles: ["administrator"]),
            issuer.Token("ada", "kb", roles: ["administrator"], lifetime: TimeSpan.FromMinutes(-5)),
            issuer.Token("ada", "kb", roles: ["administrator"], from: "http://127.0.0.1:1"),
            issuer.Token("ada", "kb", roles: ["administrator"], forged: true),
            issuer.Unsigned("ada", "kb", roles: ["administrator"]),
            "no-token-at-all",
        })
        {
            using var answer = await _service.WithKeyAsync(token, "/v1/admin/people");
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Id_token_and_critical_header_are_refused_and_access_tokens_of_every_kind_are_taken()
    {
        (object Header, object Payload, bool IsTaken)[] tokens =
        [
            (new { typ = "JWT" }, new { }, true),
            (new { typ = "at+jwt" }, new { scope = "kb" }, true),
            (new { typ = "JWT" }, new { typ = "Bearer", nonce = "n" }, true),
            (new { typ = "JWT" }, new { token_use = "access" }, true),
            (new { typ = "JWT" }, new { nonce = "n" }, false),
            (new { typ = "JWT" }, new { at_hash = "h" }, false),
            (new { typ = "JWT" }, new { c_hash = "h" }, false),
            (new { typ = "JWT" }, new { typ = "ID" }, false),
            (new { typ = "JWT" }, new { typ = "Refresh" }, false),
            (new { typ = "JWT" }, new { token_use = "id" }, false),
            (new { typ = "logout+jwt" }, new { }, false),
            (new { typ = "JWT" }, new { events = new Dictionary<string, object>() }, false),
            (new { crit = Critical, exp2 = 1 }, new { }, false),
            (new { typ = "at+jwt", crit = Critical, exp2 = 1 }, new { }, false),
            (new { crit = Array.Empty<string>() }, new { }, false),
        ];
        foreach (var (header, payload, isTaken) in tokens)
        {
            using var answer = await _service.WithKeyAsync(issuer.With("ida", "kb", Administrators, header, payload), "/v1/admin/people");
            Assert.True(
                answer.StatusCode == (
                    isTaken ? HttpStatusCode.OK : HttpStatusCode.Unauthorized), $"{header} {payload}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Where_the_type_is_required_only_tokens_that_say_it_are_taken()
    {
        await using var service = await Service.StartAsync(
            databases, ("Issuer:Authority", issuer.Address), ("Issuer:Audience", "kb"), ("Issuer:RequireHttps", "false"),
            ("Issuer:RequireAccessTokenType", "true"));
        using var untyped = await service.WithKeyAsync(
            issuer.With("ida", "kb", Administrators, new { typ = "JWT" }, new { token_use = "access" }), "/v1/admin/people");
        using var typed = await service.WithKeyAsync(
            issuer.With("ida", "kb", Administrators, new { typ = "at+jwt" }, new { }), "/v1/admin/people");
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.OK], [untyped.StatusCode, typed.StatusCode]);
    }

    [Fact]
    public async Task Token_opens_nothing_but_the_editors_part()
    {
        using var answer = await _service.WithKeyAsync(issuer.Token("ada", "kb", roles: ["administrator"]), KeyActs.Drug);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }
}
