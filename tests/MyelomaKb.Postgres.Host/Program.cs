// A program that owns a private server and does nothing else: the tests start, kill and stop it from outside.
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using MyelomaKb.Postgres;
using MyelomaKb.Postgres.Host;
using MyelomaKb.Postgres.Setup;

var watch = Stopwatch.StartNew();
var options = args is [var given] ? JsonSerializer.Deserialize<PrivatePostgresOptions>(given) ?? new() : new();
using var stopping = new CancellationTokenSource();
var asked = new TaskCompletionSource();
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);

try
{
    switch (await PrivatePostgres.StartAsync(options, new ErrorLog(), stopping.Token))
    {
        case PrivatePostgresStart.Refused refused:
            Say("refused", refused.Reason.ToString());
            Say("message", refused.Message);
            return 2;
        case PrivatePostgresStart.Running { Server: var server }:
            Say("took", watch.ElapsedMilliseconds.ToString(CultureInfo.InvariantCulture));
            Say("connection", server.ConnectionString);
            Say("version", server.Version);
            Say("process", server.ServerProcessId.ToString(CultureInfo.InvariantCulture));
            Say("adopted", server.Adopted ? "yes" : "no");
            Say("first", server.FirstStart ? "yes" : "no");
            Say("running", server.DataFolder);
            await asked.Task;
            watch.Restart();
            await server.StopAsync();
            Say("stopped", watch.ElapsedMilliseconds.ToString(CultureInfo.InvariantCulture));
            return 0;
        default:
            throw new UnreachableException();
    }
}
catch (OperationCanceledException)
{
    Say("cancelled", "");
    return 3;
}

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stopping.Cancel();
    asked.TrySetResult();
}

static void Say(string name, string value) => Console.WriteLine($"{name}={value}");
