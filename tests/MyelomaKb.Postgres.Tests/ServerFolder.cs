using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using MyelomaKb.Postgres.Folders;
using MyelomaKb.Postgres.Running;
using MyelomaKb.Postgres.Setup;

namespace MyelomaKb.Postgres.Tests;

/// <summary>A data folder of one test; whatever still runs in it at the end is killed.</summary>
internal sealed class ServerFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("myelomakb-test-").FullName;

    public ServerFolder()
    {
        // As root the server runs under another account, which must get in.
        PrivateFile.SetMode(_root, PrivateFile.Open);
        Options = new() { DataFolder = Path.Combine(_root, "kb") };
        Layout = Layout.Of(Options);
    }

    public PrivatePostgresOptions Options { get; init; }

    public Layout Layout { get; }

    public string Cache => Path.Combine(_root, "cache");

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Task<PrivatePostgresStart> TryStartAsync(Func<PrivatePostgresOptions, PrivatePostgresOptions>? change = null) =>
        PrivatePostgres.StartAsync(change?.Invoke(Options) ?? Options, NullLogger.Instance, Cancellation);

    public async Task<PrivatePostgres> StartAsync(Func<PrivatePostgresOptions, PrivatePostgresOptions>? change = null)
    {
        var start = await TryStartAsync(change);
        return start is PrivatePostgresStart.Running running
            ? running.Server
            : throw new InvalidOperationException(start.ToString());
    }

    public async Task<PrivatePostgresStart.Refused> StartRefusedAsync(Func<PrivatePostgresOptions, PrivatePostgresOptions>? change = null)
    {
        var start = await TryStartAsync(change);
        if (start is PrivatePostgresStart.Running { Server: var server })
            await server.StopAsync();
        return Assert.IsType<PrivatePostgresStart.Refused>(start);
    }

    public void Dispose()
    {
        if (ServerProcess.Read(Layout.Data) is { } left && left.IsServer())
            Kill(left.Id);
        Directory.Delete(_root, recursive: true);
    }

    public static void Kill(int processId)
    {
        using var process = Process.GetProcessById(processId);
        process.Kill();
    }
}
