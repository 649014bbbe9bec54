using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using MyelomaKb.Data.Following;

namespace MyelomaKb.Api.Hosting;

/// <summary>Tells whoever started the program where everything is.</summary>
public sealed class Banner(IServer server, IHostApplicationLifetime lifetime)
{
    public async Task PrintAsync(string dataPlace, KnowledgeBaseFeed feed)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task;
        var url = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        await Console.Out.WriteLineAsync($"""
            MyelomaKb serves revision {feed.Current?.Revision.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none yet"}.
              service    {url}/v1
              reference  {url}/docs
              data       {dataPlace}
            """);
    }
}
