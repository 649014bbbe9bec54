using DotNet.Testcontainers.Builders;
using Microsoft.Extensions.Logging.Abstractions;
using MyelomaKb.Postgres;
using MyelomaKb.Postgres.Setup;
using Testcontainers.PostgreSql;

namespace MyelomaKb.Testing;

/// <summary>
/// The PostgreSQL server of a test process: the one that TEST_POSTGRES names, else a container where a Docker engine answers and has or
/// gets the image, else a private server.
/// </summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly IAsyncDisposable? _owned;

    private TestServer(string connectionString, string description, IAsyncDisposable? owned)
    {
        ConnectionString = connectionString;
        Description = description;
        _owned = owned;
    }

    /// <summary>Leads to a database of the server from which others can be made.</summary>
    public string ConnectionString { get; }

    /// <summary>Which server it is, for whoever reads the run.</summary>
    public string Description { get; }

    public static async Task<TestServer> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("TEST_POSTGRES") is { Length: > 0 } given)
        {
            return new TestServer(given, "the server that TEST_POSTGRES names", owned: null);
        }

        var named = Environment.GetEnvironmentVariable("TEST_POSTGRES_IMAGE") is { Length: > 0 } text ? text : null;
        try
        {
            return await StartContainerAsync(named ?? "postgres:18");
        }
        catch (Exception problem) when (
            problem is DockerUnavailableException || (named is null && problem is not OperationCanceledException))
        {
            // An engine that has not got the image and reaches no registry fails in many ways. A named image must be the one that is used.
            return await StartPrivateAsync($"no container: {problem.GetType().Name}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_owned is not null)
        {
            await _owned.DisposeAsync();
        }
    }

    private static async Task<TestServer> StartContainerAsync(string image)
    {
        var container = new PostgreSqlBuilder(image).WithCommand("-c", "fsync=off", "-c", "max_connections=300").Build();
        try
        {
            await container.StartAsync();
            return new TestServer(container.GetConnectionString(), $"a container of {image}", container);
        }
        catch
        {
            await container.DisposeAsync();
            throw;
        }
    }

    private static async Task<TestServer> StartPrivateAsync(string why) =>
        await PrivatePostgres.StartAsync(PrivatePostgresOptions.ThrowAway(), NullLogger.Instance, CancellationToken.None) switch
        {
            PrivatePostgresStart.Running(var server) =>
                new TestServer(server.ConnectionString, $"a private server, PostgreSQL {server.Version} ({why})", server),
            PrivatePostgresStart.Refused(_, var message) => throw new InvalidOperationException(message),
            _ => throw new InvalidOperationException("A private server neither runs nor was refused."),
        };
}
