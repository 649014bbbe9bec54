using System.Net;
using System.Text.Json.Nodes;
using MyelomaKb.Api.Tests.People;

namespace MyelomaKb.Api.Tests.Proposals;

/// <summary>What editors and reviewers do, in one line each.</summary>
internal static class Desk
{
    /// <summary>Sends a request as somebody with a role; the answer's JSON must come with this status.</summary>
    public static async Task<JsonObject> AskAsync(
        this EditedService service, string role, HttpMethod method, string path, HttpStatusCode status, object? body = null,
        string? match = null)
    {
        using var answer = await service.SendAsync(role, method, path, body, match);
        var text = await answer.TextAsync();
        Assert.True(answer.StatusCode == status, $"{method} {path} answered {(int)answer.StatusCode}, not {(int)status}: {text}");
        return JsonNode.Parse(text)!.AsObject();
    }

    /// <summary>Makes a draft with these changes, as the editor.</summary>
    public static Task<JsonObject> ProposeAsync(this EditedService service, params JsonObject[] changes) =>
        service.AskAsync("editor", HttpMethod.Post, "/v1/admin/proposals", HttpStatusCode.Created, Body(changes));

    /// <summary>Does something to a proposal from its newest version on.</summary>
    public static async Task<JsonObject> DoAsync(
        this EditedService service, string role, JsonObject proposal, string act, HttpStatusCode status = HttpStatusCode.OK,
        object? body = null)
    {
        var path = $"/v1/admin/proposals/{proposal["number"]}";
        var now = await service.AskAsync("reviewer", HttpMethod.Get, path, HttpStatusCode.OK);
        return await service.AskAsync(role, HttpMethod.Post, $"{path}/{act}", status, body, $"\"{now["version"]}\"");
    }

    /// <summary>Takes a draft to approval.</summary>
    public static async Task<JsonObject> ApproveAsync(this EditedService service, JsonObject proposal)
    {
        await service.AskAsync(
            "reviewer", HttpMethod.Post, "/v1/admin/interests", HttpStatusCode.Created, new { hasInterests = false, text = "None." });
        await service.DoAsync("editor", proposal, "submission");
        return await service.DoAsync("reviewer", proposal, "approval");
    }

    /// <summary>Takes a draft to publication.</summary>
    public static async Task<JsonObject> PublishAsync(this EditedService service, JsonObject proposal)
    {
        await service.ApproveAsync(proposal);
        return await service.DoAsync("reviewer", proposal, "publication");
    }

    /// <summary>A request with these changes.</summary>
    public static JsonObject Body(params JsonObject[] changes) => new()
    {
        ["reason"] = "The label changed.",
        ["sources"] = new JsonArray(new JsonObject { ["source"] = "g-label-velcade-2014", ["where"] = "Section 1" }),
        ["changes"] = new JsonArray([.. changes]),
    };

    /// <summary>The entry as it is in the newest revision, as editors get it, with what a proposal of it needs.</summary>
    public static async Task<JsonObject> ReviseAsync(this EditedService service, string kind, string id, Action<JsonObject> change)
    {
        var shown = await service.AskAsync("editor", HttpMethod.Get, $"/v1/admin/entries/{kind}/{id}", HttpStatusCode.OK);
        return Revise(kind, shown, change);
    }

    /// <summary>What a proposal needs to change an entry, from the entry as an editor was shown it.</summary>
    public static JsonObject Revise(string kind, JsonObject shown, Action<JsonObject> change)
    {
        var entry = shown["entry"]!.DeepClone().AsObject();
        change(entry);
        return new JsonObject
        {
            ["action"] = "revise",
            ["kind"] = kind,
            ["basedOn"] = shown["revision"]!.DeepClone(),
            ["entry"] = entry,
        };
    }
}
