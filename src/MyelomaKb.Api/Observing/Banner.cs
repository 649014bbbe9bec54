using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using MyelomaKb.Api.Hosting;
using MyelomaKb.Api.Protection;
using MyelomaKb.Data.Following;

namespace MyelomaKb.Api.Observing;

/// <summary>Prints where everything is when the program starts.</summary>
public sealed class Banner(
    IServer server, PublicAddress address, IHostApplicationLifetime lifetime, IConfiguration configuration, KeyPlace keys,
    ILogger<Banner> log)
{
    public async Task PrintAsync(string dataPlace, KnowledgeBaseFeed feed)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task;
        var url = address.AtStart(server);
        if (ObservingSetup.LogsAreJson(configuration))
        {
            log.LogInformation(
                "{Standing} Service {Service}, reference {Reference}, data {Data}.", Standing(feed), $"{url}/v1", $"{url}/docs", dataPlace);
            if (KeysInMemory is { } line)
            {
                log.LogWarning("Data protection keys: {Keys}.", line);
            }

            return;
        }

        await Console.Out.WriteLineAsync($"""
            {Standing(feed)}
              service    {url}/v1
              reference  {url}/docs{(KeysInMemory is { } said ? $"{Environment.NewLine}  keys       {said}" : "")}
              data       {dataPlace}
            """);
    }

    private string? KeysInMemory => keys is KeyPlace.InMemory
        ? "in memory only, so browsers have to sign in again after a restart; set DataProtection__CertificatePath to keep and share them"
        : null;

    private static string Standing(KnowledgeBaseFeed feed) => feed.Current is { } kb
        ? string.Create(CultureInfo.InvariantCulture, $"MyelomaKb serves revision {kb.Revision.Number}.")
        : $"MyelomaKb is not ready: {feed.State.Detail} It keeps trying.";
}
