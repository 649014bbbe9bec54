namespace MyelomaKb.Postgres.Binaries;

/// <summary>Where PostgreSQL's programs usually lie.</summary>
internal static class InstallFolders
{
    private static readonly string[] Unix =
    [
        "/usr/lib/postgresql/*/bin",
        "/usr/pgsql-*/bin",
        "/usr/lib/postgresql*/bin",
        "/usr/libexec/postgresql*",
        "/usr/local/pgsql/bin",
        "/opt/homebrew/opt/postgresql@*/bin",
        "/usr/local/opt/postgresql@*/bin",
        "/home/linuxbrew/.linuxbrew/opt/postgresql@*/bin",
        "/Applications/Postgres.app/Contents/Versions/*/bin",
        "/Library/PostgreSQL/*/bin",
        "/opt/local/lib/postgresql*/bin",
    ];

    /// <summary>PATH first, then the usual folders; a program that is a link counts where it leads.</summary>
    public static IEnumerable<string> All() => OnPath().Concat(Usual().SelectMany(Expand)).Where(ServerBinaries.AreIn);

    private static string[] Usual() => OperatingSystem.IsWindows()
        ? [Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL", "*", "bin")]
        : Unix;

    private static IEnumerable<string> OnPath()
    {
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
        {
            if (!Path.IsPathRooted(folder))
            {
                continue;
            }

            var program = new FileInfo(ServerBinaries.ProgramIn(folder, "postgres"));
            if (program.Exists && Path.GetDirectoryName(Target(program)) is { } real)
            {
                yield return real;
            }
        }
    }

    private static string Target(FileInfo program) => program.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? program.FullName;

    // One star, in one part of the path.
    private static IEnumerable<string> Expand(string pattern)
    {
        var parts = pattern.Split('/', Path.DirectorySeparatorChar);
        var star = Array.FindIndex(parts, part => part.Contains('*'));
        if (star < 0)
        {
            return [pattern];
        }

        var above = string.Join(Path.DirectorySeparatorChar, parts[..star]);
        return Directory.Exists(above)
            ? Directory.EnumerateDirectories(above, parts[star])
                .OrderDescending(StringComparer.Ordinal)
                .Select(found => Path.Combine([found, .. parts[(star + 1)..]]))
            : [];
    }
}
