using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using MyelomaKb.Api.Tests.Keys;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.People;

/// <summary>The real service with an administrator who is configured, and one person of each role. One a test class.</summary>
public sealed class EditedService(TestDatabases databases) : IAsyncLifetime
{
    public const string Administrator = "root";
    public const string Password = "a password to try this with";

    private readonly Dictionary<string, string> _tokens = [];

    /// <summary>Credentials that tests of one class share, by the name that they give them.</summary>
    public Dictionary<string, string> Credentials { get; } = [];

    /// <summary>Where a test gets a database for another service.</summary>
    public TestDatabases Databases => databases;

    public Service Service { get; private set; } = null!;

    /// <summary>Settings beside the usual ones.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Changes the way to the database, such as through a wire that can be cut.</summary>
    public Func<string, string> Through { get; init; } = connection => connection;

    /// <summary>Changes what the service is made of, such as to count what it does.</summary>
    public Action<IServiceCollection> Replace { get; init; } = _ => { };

    public HttpClient Http => Service.Http;

    public TestDatabase Database => Service.Database;

    public async ValueTask InitializeAsync()
    {
        Service = new Service(databases)
        {
            Settings = new Dictionary<string, string>(Settings)
            {
                ["FirstAdministrator:SignInName"] = Administrator,
                ["FirstAdministrator:Password"] = Password,
            },
            Through = Through,
            Replace = Replace,
        };
        await Service.InitializeAsync();
        for (var started = TimeProvider.System.GetTimestamp(); await Database.ReadAsync<long>("SELECT count(*) FROM person") == 0;)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(60), "There is no administrator.");
        }
    }

    public ValueTask DisposeAsync() => Service.DisposeAsync();

    /// <summary>The access token of somebody with exactly this role, or without any (<c>none</c>).</summary>
    public async Task<string> TokenAsync(string role)
    {
        if (!_tokens.TryGetValue(role, out var token))
        {
            token = role == "administrator"
                ? await SignInAsync(Administrator, Password)
                : await SignInAsync(await BringInAsync($"the-{role}", role == "none" ? [] : [role]), Password);
            _tokens[role] = token;
        }

        return token;
    }

    /// <summary>Brings somebody in who takes the invitation up; answers with the name to sign in with.</summary>
    public async Task<string> BringInAsync(string name, params string[] roles)
    {
        using var made = await SendAsync(
            "administrator", HttpMethod.Post, "/v1/admin/people", new { signInName = name, shownName = $"Shown {name}", roles });
        var code = (await made.JsonAsync()).GetProperty("invitation").GetProperty("code").GetString();
        using var taken = await Http.PostAsJsonAsync(
            $"/v1/admin/invitations/{code}", new { shownName = $"Shown {name}", password = Password },
            TestContext.Current.CancellationToken);
        Assert.True(taken.IsSuccessStatusCode, await taken.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return name;
    }

    public async Task<string> SignInAsync(string name, string password)
    {
        using var answer = await Http.PostAsJsonAsync(
            "/v1/admin/sign-in", new { signInName = name, password }, TestContext.Current.CancellationToken);
        return (await answer.JsonAsync()).GetProperty("accessToken").GetString()!;
    }

    /// <summary>Sends a request as somebody with this role.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        string role, HttpMethod method, string path, object? body = null, string? match = null, string? key = null) =>
        await SendWithAsync(await TokenAsync(role), method, path, body, match, key);

    /// <summary>Sends a request with this token, or with none.</summary>
    public async Task<HttpResponseMessage> SendWithAsync(
        string? token, HttpMethod method, string path, object? body = null, string? match = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        request.Content = body is null ? null : JsonContent.Create(body);
        foreach (var (name, value) in new[] { ("If-Match", match), ("Idempotency-Key", key) })
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

