using System.Net;
using System.Text;
using System.Text.Json;

namespace MyelomaKb.Api.Tests.Eligibility;

/// <summary>Short ways to ask for an assessment over HTTP.</summary>
internal static class Asking
{
    public static async Task<HttpResponseMessage> PostAsync(this Service service, HttpContent body) =>
        await service.Http.PostAsync("/v1/eligibility", body, TestContext.Current.CancellationToken);

    public static async Task<HttpResponseMessage> PostAsync(this Service service, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await service.PostAsync(content);
    }

    /// <summary>A request that must be answered.</summary>
    public static async Task<JsonElement> AssessAsync(this Service service, string body)
    {
        using var answer = await service.PostAsync(body);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{(int)answer.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }
}
