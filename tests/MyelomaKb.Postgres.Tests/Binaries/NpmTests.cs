using Microsoft.Extensions.Logging.Abstractions;
using MyelomaKb.Postgres.Binaries;
using MyelomaKb.Postgres.Setup;
using MyelomaKb.Testing;

namespace MyelomaKb.Postgres.Tests.Binaries;

public sealed class NpmTests : IDisposable
{
    private readonly ServerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Build_from_npm_runs_a_server_of_the_newest_major()
    {
        SkipWithoutNpm();
        await using var server = await _folder.StartAsync(FromNpm);
        Assert.StartsWith("18.", server.Version, StringComparison.Ordinal);
        Assert.Equal("éω", await Sql.AskAsync(server.ConnectionString, "create extension unaccent; select lower('ÉΩ')"));
    }

    [Fact]
    public async Task Killed_install_is_made_good_by_the_next()
    {
        SkipWithoutNpm();
        using (var killed = HostProcess.Launch(FromNpm(_folder.Options)))
        {
            await Eventually.TrueAsync(
                () => Directory.Exists(_folder.Cache)
                    && Directory.EnumerateDirectories(_folder.Cache).Any(work => Directory.Exists(Path.Combine(work, "node_modules"))),
                "npm is at work");
            killed.Kill();
        }

        await using var server = await _folder.StartAsync(FromNpm);

        Assert.True(server.FirstStart);
    }

    [Fact]
    public async Task Build_in_the_cache_serves_without_npm()
    {
        SkipWithoutNpm();
        await (await _folder.StartAsync(FromNpm)).StopAsync();
        await using var later = await _folder.StartAsync(options => FromNpm(options) with { AllowInstall = false });
        Assert.True(later.ServerIsAlive);
    }

    [Fact]
    public async Task Data_of_an_older_major_are_served_by_its_own_build()
    {
        const int major = 16;
        SkipWithoutNpm();
        var build = NpmBuild.For(major) ?? throw new InvalidOperationException("No build for this machine.");
        var other = _folder.Cache + "-other";
        Assert.Null(await NpmInstall.RunAsync(build, other, NullLogger.Instance, ServerFolder.Cancellation));
        await (await _folder.StartAsync(options => options with { BinariesFolder = build.BinariesIn(other) })).StopAsync();

        await using var server = await _folder.StartAsync(FromNpm);

        Assert.StartsWith($"{major}.", server.Version, StringComparison.Ordinal);
    }

    private PrivatePostgresOptions FromNpm(PrivatePostgresOptions options) =>
        options with { UseInstalled = false, CacheFolder = _folder.Cache };

    private static void SkipWithoutNpm() => Assert.SkipUnless(
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "npm.cmd" : "npm"))),
        "npm is not on this machine.");
}
