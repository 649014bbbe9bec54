using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace MyelomaKb.Api.Tests.Keys;

/// <summary>What holders of keys do.</summary>
internal static class KeyActs
{
    public const string Drug = "/v1/drugs/teclistamab";

    /// <summary>Asks for a key and answers with its text.</summary>
    public static async Task<string> MakeKeyAsync(this Service service)
    {
        using var answer = await service.AskForKeyAsync("""{"label":"a test","acceptTerms":true}""");
        return (await answer.JsonAsync()).GetProperty("key").GetString()!;
    }

    public static Task<HttpResponseMessage> AskForKeyAsync(this Service service, string body) => service.Http.PostAsync(
        "/v1/keys", new StringContent(body, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);

    /// <summary>Sends a request with a key.</summary>
    public static async Task<HttpResponseMessage> WithKeyAsync(
        this Service service, string key, string path = Drug, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return await service.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static Task<JsonElement> JsonAsync(this HttpResponseMessage answer) =>
        answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
}
