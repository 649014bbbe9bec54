using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MyelomaKb.Api.Tests.Observing;

/// <summary>An OpenTelemetry collector, as far as keeping everything that it is sent goes.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _received = new();

    private Collector(WebApplication app) => _app = app;

    public string Address { get; private set; } = "";

    /// <summary>The paths that were sent to.</summary>
    public IEnumerable<string> Paths => _received.Select(one => one.Path);

    /// <summary>Everything that was sent; texts in it are readable, since protocol buffers hold them as UTF-8.</summary>
    public string Text => string.Concat(_received.Select(one => Encoding.UTF8.GetString(one.Body)));

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var collector = new Collector(builder.Build());
        collector._app.Run(collector.ReceiveAsync);
        await collector._app.StartAsync(TestContext.Current.CancellationToken);
        var server = collector._app.Services.GetRequiredService<IServer>();
        collector.Address = server.Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        _received.Enqueue((http.Request.Path, body.ToArray()));
        http.Response.ContentType = "application/x-protobuf";
    }
}
