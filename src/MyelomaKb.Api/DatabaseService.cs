using MyelomaKb.Api.ApiKeys;
using MyelomaKb.Api.Hosting;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Observing;
using MyelomaKb.Api.People.Inviting;
using MyelomaKb.Api.Upkeep;
using MyelomaKb.Data.Following;
using MyelomaKb.Data.Keys;
using MyelomaKb.Postgres;
using MyelomaKb.Postgres.Setup;
using Npgsql;

namespace MyelomaKb.Api;

/// <summary>
/// Gets the database ready and follows it: the configured server as it is, or a private one, with schema and facts applied here.
/// </summary>
public sealed class DatabaseService(
    IConfiguration configuration, KnowledgeSource source, Database holder, TimeProvider time, IHostApplicationLifetime lifetime,
    Banner banner, KeyKeeper keys, FirstAdministrator first, RetentionRounds retention, LeftOutLog leftOut,
    ILogger<DatabaseService> log) : BackgroundService
{
    /// <summary>A service that is not ready by then says so; it goes on trying.</summary>
    private static readonly TimeSpan BannerPatience = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (configuration.GetConnectionString("KnowledgeBase") is { Length: > 0 } configured)
        {
            await FollowAsync(configured, "the configured server", isPrivate: false, stoppingToken);
            return;
        }

        var options = configuration.GetSection(PrivatePostgresOptions.Section).Get<PrivatePostgresOptions>()
            ?? new PrivatePostgresOptions();
        switch (await PrivatePostgres.StartAsync(options, log, stoppingToken))
        {
            case PrivatePostgresStart.Running running:
                await using (running.Server)
                {
                    await ServePrivatelyAsync(running.Server, stoppingToken);
                }

                break;
            case PrivatePostgresStart.Refused refused:
                await GiveUpAsync(refused.Message, stoppingToken);
                break;
        }
    }

    /// <summary>
    /// Waits for the end of the work, also where the host has no time left: a private server that is not stopped here would outlive the
    /// program. Stopping it takes a bounded time.
    /// </summary>
    public override Task StopAsync(CancellationToken cancellationToken) => base.StopAsync(CancellationToken.None);

    private async Task ServePrivatelyAsync(PrivatePostgres server, CancellationToken cancellation)
    {
        source.Prepare(FeedCondition.Starting, "The private database is being filled.");
        if (await PrivateDatabase.FillAsync(server, time, cancellation) is { } fault)
        {
            await GiveUpAsync(fault, cancellation);
            return;
        }

        await FollowAsync(server.ConnectionString, server.DataFolder, isPrivate: true, cancellation);
    }

    private async Task GiveUpAsync(string message, CancellationToken cancellation)
    {
        await Console.Error.WriteLineAsync(message);
        Environment.ExitCode = 1;

        // A program that is stopped while it starts takes that for a failure of its own, and says so at length.
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellation);
        lifetime.StopApplication();
    }

    private async Task FollowAsync(string connectionString, string place, bool isPrivate, CancellationToken cancellation)
    {
        var settings = configuration.GetSection("Following").Get<FeedOptions>() ?? new FeedOptions();
        await using var database = NpgsqlDataSource.Create(connectionString);
        using var feed = new KnowledgeBaseFeed(database, settings, time);
        source.Follow(feed);
        holder.Use(database);
        var following = Task.WhenAll(feed.RunAsync(cancellation), keys.RunAsync(new KeyStore(database), cancellation));
        await Task.WhenAny(following, feed.WaitForAsync(1, cancellation), Task.Delay(BannerPatience, time, cancellation));
        await banner.PrintAsync(place, feed);
        await Task.WhenAll(following, leftOut.FollowAsync(feed, cancellation), WelcomeAsync(), RemoveAsync());

        async Task WelcomeAsync()
        {
            await feed.WaitForAsync(1, cancellation);
            await first.WelcomeAsync(database, isPrivate, cancellation);
        }

        // Before anything is published there may be no tables yet.
        async Task RemoveAsync()
        {
            await feed.WaitForAsync(1, cancellation);
            await retention.RunAsync(database, cancellation);
        }
    }
}
