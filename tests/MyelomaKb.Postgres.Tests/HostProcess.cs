using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using MyelomaKb.Postgres.Setup;
using MyelomaKb.Testing;

namespace MyelomaKb.Postgres.Tests;

/// <summary>A program that owns a private server, to be killed and stopped from outside.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly ConcurrentDictionary<string, string> _said = new();
    private readonly Process _process;
    private readonly Task _reading;

    private HostProcess(Process process)
    {
        _process = process;
        _reading = ReadAsync();
    }

    public int Id => _process.Id;

    public bool OutputHasEnded => _reading.IsCompleted;

    public string this[string name] => _said.TryGetValue(name, out var value) ? value : "";

    public int Server => int.Parse(this["process"], System.Globalization.CultureInfo.InvariantCulture);

    public static HostProcess Launch(PrivatePostgresOptions options)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "MyelomaKb.Postgres.Host.dll");
        var start = new ProcessStartInfo("dotnet", [program, JsonSerializer.Serialize(options)]) { RedirectStandardOutput = true };
        return new(Process.Start(start) ?? throw new InvalidOperationException("The host did not start."));
    }

    public static async Task<HostProcess> RunAsync(PrivatePostgresOptions options)
    {
        var host = Launch(options);
        await host.HearsAsync("running");
        return host;
    }

    public Task HearsAsync(string name) =>
        Eventually.TrueAsync(() => _said.ContainsKey(name) || OutputHasEnded, $"the host says '{name}'");

    public void Kill() => _process.Kill();

    /// <summary>Asks it to stop, as a service manager does, and gives its exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        using var signal = Process.Start("sh", ["-c", $"kill -TERM {Id}"]);
        return await EndAsync();
    }

    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await _reading;
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split('=', 2) is [var name, var value])
                _said[name] = value;
        }
    }
}
