using System.Net;
using System.Text.Json.Nodes;
using MyelomaKb.Api.Tests.People;

namespace MyelomaKb.Api.Tests.Proposals;

/// <summary>Texts of entries hold nothing that reads as something else, no credentials, and are no longer than they may be.</summary>
public sealed class ProposedTextTests(EditedService service) : IClassFixture<EditedService>
{
    [Theory]
    [InlineData("/url", "https://reader:secret@example.org/label.pdf", "user name or a password")]
    [InlineData("/url", "https://token@example.org/label.pdf", "user name or a password")]
    [InlineData("/url", "http://:@example.org/", "user name or a password")]
    [InlineData("/note", "Read at https://reader:secret@example.org/ only.", "user name or a password")]
    [InlineData("/title", "Label \u202Efdp.exe", "direction of writing")]
    [InlineData("/publisher", "F\u2067DA", "direction of writing")]
    [InlineData("/authors", "One\u2028Two", "separates lines")]
    public async Task Text_that_deceives_is_refused_at_its_place(string place, string text, string why) =>
        await RefusedAsync(place, text, why);

    [Theory]
    [InlineData("/title", 501, "501 characters; 500 are allowed")]
    [InlineData("/note", 4001, "4001 characters; 4000 are allowed")]
    [InlineData("/id", 101, "101 characters; 100 are allowed")]
    [InlineData("/formerIds/0", 501, "500 are allowed")]
    public async Task Text_beyond_its_bound_is_refused_at_its_place(string place, int length, string why) =>
        await RefusedAsync(place, new string('a', length), why);

    [Theory]
    [InlineData("/url", "https://example.org/by@somebody?to=a@b#c@d")]
    [InlineData("/note", "Write to somebody@example.org, see https://example.org/.")]
    [InlineData("/title", "تسمية הדגשה")]
    [InlineData("/title", null)]
    public async Task Other_text_is_taken(string place, string? text)
    {
        var draft = await service.ProposeAsync(Change(place, text ?? new string('a', 500)));
        Assert.Empty(draft["findings"]!.AsArray());
    }

    private async Task RefusedAsync(string place, string text, string why)
    {
        var refused = await service.AskAsync(
            "editor", HttpMethod.Post, "/v1/admin/proposals", HttpStatusCode.BadRequest, Desk.Body(Change(place, text)));
        var error = Assert.Single(refused["errors"]!.AsObject());
        Assert.Equal($"/changes/0/entry{place}", error.Key);
        Assert.Contains(why, error.Value!.ToJsonString(), StringComparison.Ordinal);
    }

    private static JsonObject Change(string place, string text)
    {
        var source = new JsonObject { ["id"] = "new-source", ["title"] = "A new label", ["publisher"] = "Somebody", ["kind"] = "label" };
        source[place.Split('/')[1]] = place.EndsWith("/0", StringComparison.Ordinal) ? new JsonArray(text) : text;
        return new JsonObject { ["action"] = "create", ["kind"] = "source", ["entry"] = source };
    }
}
