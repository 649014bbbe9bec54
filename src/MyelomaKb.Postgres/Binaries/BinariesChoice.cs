using Microsoft.Extensions.Logging;
using MyelomaKb.Postgres.Folders;
using MyelomaKb.Postgres.Processes;
using MyelomaKb.Postgres.Setup;

namespace MyelomaKb.Postgres.Binaries;

/// <summary>Chooses the binaries: the major version of existing data decides, else the newest that is supported.</summary>
internal sealed class BinariesChoice(PrivatePostgresOptions options, ServerAccount account, ILogger log)
{
    private readonly string _cache = Path.GetFullPath(options.CacheFolder);

    public Task<Outcome<ServerBinaries>> ChooseAsync(int? dataMajor, CancellationToken cancellation) => dataMajor is { } major
        ? ForDataAsync(major, cancellation)
        : ForNewDataAsync(cancellation);

    private async Task<Outcome<ServerBinaries>> ForDataAsync(int major, CancellationToken cancellation)
    {
        var what = $"The data in {options.DataFolder} were written by PostgreSQL {major}";
        if (!PostgresVersion.IsSupportedMajor(major))
        {
            return Refusal.WrongMajor($"{what}; supported are {PostgresVersion.Oldest} to {PostgresVersion.Newest}.", major);
        }

        var found = new List<ServerBinaries>();
        foreach (var folder in Configured().Concat(Others()).Distinct())
        {
            if (await ProbeAsync(folder, cancellation) is not { } probed)
            {
                continue;
            }

            if (probed.Version.Major == major)
            {
                return probed;
            }

            found.Add(probed);
        }

        var (installed, complaint) = await InstallAsync(major, cancellation);
        return installed is not null
            ? installed
            : Refusal.WrongMajor($"{what}, whose programs cannot be had here: {complaint}, and {Listed(found)}.", major);
    }

    private async Task<Outcome<ServerBinaries>> ForNewDataAsync(CancellationToken cancellation)
    {
        if (options.BinariesFolder is { } configured)
        {
            return await ProbeAsync(configured, cancellation) is { Version.IsSupported: true } named
                ? named
                : Refusal.NoBinaries($"The folder named in {PrivatePostgresOptions.Section}__BinariesFolder, {configured},"
                    + " holds no programs of PostgreSQL 15 to 18 that run here.");
        }

        var probes = Others().Distinct().Select(folder => ProbeAsync(folder, cancellation)).ToList();
        var found = (await Task.WhenAll(probes)).OfType<ServerBinaries>().ToList();
        if (found.Where(probed => probed.Version.IsSupported).MaxBy(probed => probed.Version.Major) is { } newest)
        {
            return newest;
        }

        var (installed, complaint) = await InstallAsync(PostgresVersion.Newest, cancellation);
        return installed is not null
            ? installed
            : Refusal.NoBinaries($"No PostgreSQL was found to run a private server with: {Listed(found)}, and {complaint}.");
    }

    private IEnumerable<string> Configured() => options.BinariesFolder is { } folder ? [folder] : [];

    private IEnumerable<string> Others() => (options.UseInstalled ? InstallFolders.All() : [])
        .Concat(NpmBuild.NewestFirst().Select(build => build.BinariesIn(_cache)));

    // Run under the account that will run the server, so that binaries it cannot reach are passed over.
    private async Task<ServerBinaries?> ProbeAsync(string folder, CancellationToken cancellation)
    {
        if (!ServerBinaries.AreIn(folder))
        {
            return null;
        }

        try
        {
            var output = await new Command(ServerBinaries.ProgramIn(folder, "postgres"), ["--version"])
            { Account = account, Folder = Path.GetPathRoot(folder) ?? folder, Allowed = TimeSpan.FromSeconds(10) }.RunAsync(cancellation);
            return output.Succeeded && PostgresVersion.Parse(output.Text) is { } version ? new(folder, version) : null;
        }
        catch (Exception error) when (Trouble.IsOutside(error))
        {
            log.LogDebug("{Folder} is passed over: {Reason}", folder, error.Message);
            return null;
        }
    }

    private async Task<(ServerBinaries? Installed, string Complaint)> InstallAsync(int major, CancellationToken cancellation)
    {
        if (!options.AllowInstall)
        {
            return (null, "installing with npm is switched off");
        }

        if (NpmBuild.For(major) is not { } build)
        {
            return (null, "npm has no build for this machine");
        }

        if (await NpmInstall.RunAsync(build, _cache, log, cancellation) is { } complaint)
        {
            return (null, complaint);
        }

        return await ProbeAsync(build.BinariesIn(_cache), cancellation) is { } probed
            ? (probed, "")
            : (null, $"the npm build in {build.FolderIn(_cache)} does not run here");
    }

    private static string Listed(List<ServerBinaries> found) => found.Count == 0
        ? "none is installed in the usual folders"
        : $"installed are only {string.Join(", ", found.Select(each => $"{each.Version} ({each.Folder})"))}";
}
