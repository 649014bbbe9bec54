using Microsoft.Extensions.Logging;
using MyelomaKb.Postgres.Binaries;
using MyelomaKb.Postgres.Folders;
using MyelomaKb.Postgres.Setup;

namespace MyelomaKb.Postgres.Running;

/// <summary>A server that answered, and how it was started.</summary>
internal sealed record Launched(ServerProcess Server, Endpoint Endpoint, string ConnectionString, bool Adopted, bool FirstStart);

/// <summary>Gets a server to answer: an orphan is adopted, missing data are made, else it is just started.</summary>
internal sealed class Launch(
    PrivatePostgresOptions options, Layout layout, ServerBinaries binaries, ServerAccount account, ILogger log)
{
    private readonly Cluster _cluster = new(binaries, layout, account);

    public Postmaster Postmaster { get; } = new(binaries, layout, account, log);

    public async Task<Outcome<Launched>> RunAsync(Contents contents, CancellationToken cancellation)
    {
        if (!(await Orphan.FindAsync(layout, cancellation)).Succeeded(out var orphan, out var stuck))
        {
            return stuck;
        }

        var password = Password.Keep(layout);
        var endpoint = Endpoint.Choose(layout, account);
        if (orphan.Server is { } running && !password.IsNew && endpoint.Fits(running.Endpoint))
        {
            return await AdoptAsync(running, password, cancellation);
        }

        // Without the password nobody can get in; a new one can only be set while the server is down.
        if (orphan.Server is { } closed)
        {
            await Postmaster.StopAsync(closed);
        }

        ServerSettings.Write(layout, endpoint, options.Durable);
        if (await PrepareDataAsync(contents, password, cancellation) is { } failed)
        {
            return failed;
        }

        return await StartAsync(endpoint, password, contents.IsEmpty, cancellation);
    }

    private Task<Refusal?> PrepareDataAsync(Contents contents, Password password, CancellationToken cancellation)
    {
        foreach (var left in layout.Unfinished())
        {
            PrivateFile.TryDelete(left);
        }

        if (contents.IsEmpty)
        {
            log.LogInformation("Creating a PostgreSQL {Version} database in {Folder}", binaries.Version, layout.Root);
            return _cluster.CreateAsync(password, options.Durable, cancellation);
        }

        return password.IsNew ? _cluster.ResetPasswordAsync(password, cancellation) : Task.FromResult<Refusal?>(null);
    }

    private Task<Outcome<Launched>> AdoptAsync(ServerProcess server, Password password, CancellationToken cancellation)
    {
        // The settings on disk must name the endpoint in use, for the day that the server is started again under us.
        ServerSettings.Write(layout, server.Endpoint, options.Durable);
        var connectionString = Connection.Describe(server.Endpoint, password);
        return CheckAsync(new(server, server.Endpoint, connectionString, Adopted: true, FirstStart: false), password, cancellation);
    }

    private async Task<Outcome<Launched>> StartAsync(
        Endpoint endpoint, Password password, bool isFirst, CancellationToken cancellation)
    {
        if (!(await Postmaster.StartAsync(endpoint, cancellation)).Succeeded(out var server, out var refusal))
        {
            return refusal;
        }

        var isRunning = false;
        try
        {
            var connectionString = Connection.Describe(endpoint, password);
            var check = await CheckAsync(new(server, endpoint, connectionString, Adopted: false, isFirst), password, cancellation);
            isRunning = check.Succeeded(out _, out _);
            return check;
        }
        finally
        {
            if (!isRunning)
            {
                await Postmaster.StopAsync(server);
            }
        }
    }

    private async Task<Outcome<Launched>> CheckAsync(Launched launched, Password password, CancellationToken cancellation)
    {
        if (await Connection.TryAsync(launched.ConnectionString, cancellation) is { } complaint)
        {
            return Refusal.NotUsable(
                $"The private PostgreSQL server in {layout.Root} runs but rejects the connection: {complaint}",
                $"delete the file {layout.Password}, so that a new password is set at the next start");
        }

        Connection.Save(layout, launched.Endpoint, password);
        return launched;
    }
}
