using Microsoft.Extensions.Logging;
using MyelomaKb.Postgres.Binaries;
using MyelomaKb.Postgres.Folders;
using MyelomaKb.Postgres.Processes;
using MyelomaKb.Postgres.Setup;

namespace MyelomaKb.Postgres.Running;

/// <summary>Starts and stops the server of one data folder.</summary>
internal sealed class Postmaster(ServerBinaries binaries, Layout layout, ServerAccount account, ILogger log)
{
    private const long LongestLog = 10 * 1024 * 1024;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(3);
    private static readonly TimeSpan LongestFast = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestImmediate = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestLeftover = TimeSpan.FromSeconds(15);

    /// <summary>Starts it; a server killed a moment ago may have left backends that must go first.</summary>
    public async Task<Outcome<ServerProcess>> StartAsync(Endpoint endpoint, CancellationToken cancellation)
    {
        var deadline = new Deadline(LongestLeftover);
        while (true)
        {
            DropMisleadingProcessFile();
            endpoint.MakeReady(account);
            var before = ServerProcess.Read(layout.Data);
            StartLog();
            var (started, complaint) = await AttemptAsync(before, cancellation);
            if (started is not null)
            {
                return started;
            }

            if (deadline.IsOver || !complaint.Contains("is still in use", StringComparison.Ordinal))
            {
                return Refusal.ServerFailed($"PostgreSQL {binaries.Version} did not start: {complaint}");
            }

            await Task.Delay(50, cancellation);
        }
    }

    /// <summary>Stops it in the time that its connections need to be told, or at once if they do not listen.</summary>
    public async Task StopAsync(ServerProcess server)
    {
        if (await SignalAsync(server, "fast", LongestFast) || await SignalAsync(server, "immediate", LongestImmediate))
        {
            return;
        }

        log.LogError("The PostgreSQL server (process {ProcessId}) does not end", server.Id);
    }

    public async Task<bool> SignalAsync(ServerProcess server, string mode, TimeSpan patience)
    {
        if (server.IsServer())
        {
            await Control("stop", "-W", "-m", mode).RunAsync(CancellationToken.None);
        }

        var deadline = new Deadline(patience);
        while (ServerProcess.IsAlive(server.Id) && !deadline.IsOver)
        {
            await Task.Delay(Look);
        }

        return !ServerProcess.IsAlive(server.Id);
    }

    // pg_ctl puts the server into a session of its own, out of reach of a Ctrl-C meant for us, with the log as its only output;
    // on Windows it also takes away the rights of an administrator. It notices late that the server is ready: we look ourselves.
    private async Task<(ServerProcess? Started, string Complaint)> AttemptAsync(ServerProcess? before, CancellationToken cancellation)
    {
        var offset = new FileInfo(layout.Log).Length;
        var control = Control("start", "-w", "-t", "300", "-l", Path.GetFileName(layout.Log)) with
        {
            Captured = !OperatingSystem.IsWindows(),
            Allowed = TimeSpan.FromMinutes(6),
        };
        var attempt = control.RunAsync(CancellationToken.None);
        while (true)
        {
            var ended = attempt.IsCompleted;
            var now = ServerProcess.Read(layout.Data);
            if (now is { IsReady: true } && (now.Id, now.Started) != (before?.Id, before?.Started) && ServerProcess.IsAlive(now.Id))
            {
                return (now, "");
            }

            if (ended)
            {
                return (null, Complaint(await attempt, offset));
            }

            if (cancellation.IsCancellationRequested)
            {
                await attempt;
                if (ServerProcess.Read(layout.Data) is { } unwanted)
                {
                    await StopAsync(unwanted);
                }

                cancellation.ThrowIfCancellationRequested();
            }

            await Task.Delay(Look, CancellationToken.None);
        }
    }

    // PostgreSQL takes any process with the number in the file for a server, even one that has ended and waits to be collected,
    // stumbles over an empty file that a power cut left, and refuses to start. We own the folder and know better. Backends that
    // are still at work are noticed all the same, by their shared memory.
    private void DropMisleadingProcessFile()
    {
        var path = ServerProcess.PathIn(layout.Data);
        if (!File.Exists(path))
        {
            return;
        }

        var noted = ServerProcess.Read(layout.Data);
        if (noted is null || (noted.IsListed() && !noted.IsServer()))
        {
            File.Delete(path);
        }
    }

    private void StartLog()
    {
        if (new FileInfo(layout.Log) is { Exists: true, Length: > LongestLog })
        {
            File.Move(layout.Log, layout.Log + ".old", overwrite: true);
        }

        if (!File.Exists(layout.Log))
        {
            PrivateFile.Write(layout.Log, "");
        }

        account.TakeOver(layout.Log);
    }

    private string Complaint(CommandOutput output, long offset)
    {
        using var stream = new FileStream(layout.Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Position = offset;
        using var reader = new StreamReader(stream);
        var said = CommandOutput.LastLines(reader.ReadToEnd());
        return said.Length > 0 ? said : output.Tail;
    }

    // Names relative to the folder: pg_ctl hands them to a shell, which would read signs like $ in a full path.
    private Command Control(string verb, params string[] arguments) =>
        new(binaries.Program("pg_ctl"), [verb, "-s", "-D", Path.GetFileName(layout.Data), .. arguments])
        {
            Account = account,
            Folder = layout.Root,
        };
}
