using System.Diagnostics;
using MyelomaKb.Postgres.Folders;

namespace MyelomaKb.Postgres.Processes;

/// <summary>How a program ended and what it said.</summary>
internal sealed record CommandOutput(int ExitCode, string Text)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>The last words, which mostly tell why it failed.</summary>
    public string Tail => LastLines(Text);

    /// <summary>The first words, for a program that goes on with advice.</summary>
    public string Head => Join(Lines(Text).Take(4));

    public static string LastLines(string text) => Join(Lines(text).TakeLast(4));

    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Join(IEnumerable<string> lines) => string.Join(" | ", lines);
}

/// <summary>A program to run to its end, under the account of the server.</summary>
internal sealed record Command(string Program, IReadOnlyList<string> Arguments)
{
    // What the child may see of our environment; the rest (secrets, PGDATA, PGPORT, locale) is not its business.
    private static readonly string[] PassedOn = ["PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"];

    public ServerAccount Account { get; init; } = ServerAccount.Own;

    public required string Folder { get; init; }

    public string Input { get; init; } = "";

    public bool KeepEnvironment { get; init; }

    /// <summary>A server started through pipes would hold them open on Windows, where handles are inherited.</summary>
    public bool Captured { get; init; } = true;

    public TimeSpan Allowed { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Runs to the end; when cancelled or overdue the program and all that it started are killed.</summary>
    public async Task<CommandOutput> RunAsync(CancellationToken cancellation)
    {
        using var process = Process.Start(Describe()) ?? throw new InvalidOperationException($"{Program} did not start.");
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timed.CancelAfter(Allowed);
        try
        {
            var text = Captured ? await TalkAsync(process, timed.Token) : "";
            await process.WaitForExitAsync(timed.Token);
            return new(process.ExitCode, text);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            return new(-1, $"{Path.GetFileName(Program)} did not end within {Allowed.TotalSeconds:0} s");
        }
    }

    private async Task<string> TalkAsync(Process process, CancellationToken cancellation)
    {
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        try
        {
            await process.StandardInput.WriteAsync(Input.AsMemory(), cancellation);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it read all; what it said tells why.
        }

        return await output + await errors;
    }

    private ProcessStartInfo Describe()
    {
        var start = new ProcessStartInfo(Program, Arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = Captured,
            RedirectStandardOutput = Captured,
            RedirectStandardError = Captured,
        };
        Account.Apply(start);
        if (KeepEnvironment)
        {
            return start;
        }

        foreach (var name in start.Environment.Keys.Where(IsHidden).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";
        start.Environment["TZ"] = "UTC";
        return start;
    }

    private static bool IsHidden(string name) => OperatingSystem.IsWindows()
        ? name.StartsWith("PG", StringComparison.OrdinalIgnoreCase)
        : !PassedOn.Contains(name);
}
