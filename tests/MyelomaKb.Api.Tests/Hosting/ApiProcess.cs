using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using MyelomaKb.Api.Tests.Contract;

namespace MyelomaKb.Api.Tests.Hosting;

/// <summary>The built program as a process of its own, on a free port, with what it printed.</summary>
public sealed partial class ApiProcess : IAsyncDisposable
{
    /// <summary>A port that the system chooses.</summary>
    public const string FreeAddress = "http://127.0.0.1:0";

    private const int Term = 15;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly StringBuilder _printed = new();
    private readonly TaskCompletionSource _served = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string _address = "";

    private ApiProcess(Process process) => _process = process;

    public HttpClient Http { get; } = new(new ContractHandler(new HttpClientHandler()));

    public string Printed
    {
        get
        {
            lock (_printed)
            {
                return _printed.ToString();
            }
        }
    }

    public int Id => _process.Id;

    /// <summary>Starts the program; settings are environment variables.</summary>
    public static ApiProcess Start(IReadOnlyDictionary<string, string> settings, string address = FreeAddress)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "MyelomaKb.Api.dll"), "--urls", address])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("ConnectionStrings__KnowledgeBase");
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var api = new ApiProcess(new Process { StartInfo = start });
        api._process.OutputDataReceived += (_, line) => api.Take(line.Data);
        api._process.ErrorDataReceived += (_, line) => api.Take(line.Data);
        api._process.Start();
        api._process.BeginOutputReadLine();
        api._process.BeginErrorReadLine();
        return api;
    }

    /// <summary>Waits until the program says where it serves.</summary>
    public async Task ServedAsync()
    {
        var ended = _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var first = await Task.WhenAny(_served.Task, ended, Task.Delay(Patience, TestContext.Current.CancellationToken));
        Assert.True(first == _served.Task, $"The program does not serve: {Printed}");
        Http.BaseAddress ??= new Uri(_address);
    }

    /// <summary>Waits for the program's own end.</summary>
    public async Task<int> EndedAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    /// <summary>Asks it to stop, as a service manager does.</summary>
    public async Task<int> TerminateAsync()
    {
        Assert.Equal(0, Kill(_process.Id, Term));
        return await EndedAsync();
    }

    /// <summary>Ends it without a word, as the kernel does when memory runs out.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await EndedAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _ = Kill(_process.Id, Term);
            await _process.WaitForExitAsync().WaitAsync(Patience);
        }

        Http.Dispose();
        _process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_printed)
        {
            _printed.AppendLine(line);
        }

        if (line.TrimStart().StartsWith("service", StringComparison.Ordinal))
        {
            _address = line.Trim()["service".Length..].Trim().Replace("/v1", "", StringComparison.Ordinal);
        }
        else if (line.TrimStart().StartsWith("data", StringComparison.Ordinal))
        {
            _served.TrySetResult();
        }
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Kill(int process, int signal);
}
