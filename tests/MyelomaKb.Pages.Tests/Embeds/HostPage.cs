using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MyelomaKb.Pages.Tests.Embeds;

/// <summary>A page of somebody else, on a port of its own, under a policy of its own.</summary>
public sealed class HostPage : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HostPage(WebApplication app) => _app = app;

    /// <summary>Where it stands.</summary>
    public string Address { get; private init; } = "";

    /// <summary>What a strict site allows an embed: its script and its data, nothing inline.</summary>
    public static string Strict(Site site) => $"default-src 'none'; script-src {site.Address}; connect-src {site.Address}";

    /// <summary>Serves a page with this body.</summary>
    public static async Task<HostPage> ServeAsync(string policy, string head, string body)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/", (HttpContext http) =>
        {
            http.Response.Headers.ContentSecurityPolicy = policy;
            return Results.Text(
                $"""
                <!DOCTYPE html>
                <html lang="en"><head><title>A site</title>{head}</head>
                <body><main><h1>A site</h1>{body}</main></body></html>
                """,
                "text/html; charset=utf-8");
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        return new HostPage(app) { Address = addresses.Single() };
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
