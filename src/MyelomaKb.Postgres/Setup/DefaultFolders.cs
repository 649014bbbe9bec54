using System.Security.Cryptography;

namespace MyelomaKb.Postgres.Setup;

/// <summary>Where things go when nobody said where.</summary>
internal static class DefaultFolders
{
    /// <summary>What the names of folders for one run start with.</summary>
    public const string ThrowAwayPrefix = "myelomakb-throwaway-";

    private const string Name = "myelomakb";

    // The server of a root user runs under another account, which cannot enter root's home.
    private static readonly string SystemFolder = $"/var/lib/{Name}";

    public static string Data => IsRoot
        ? SystemFolder
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Create), Name);

    public static string Cache => IsRoot ? Path.Combine(SystemFolder, "cache") : Path.Combine(UserCache, Name);

    /// <summary>A new folder for a server that lives for one run.</summary>
    public static string ThrowAway() =>
        Path.Combine(Path.GetTempPath(), ThrowAwayPrefix + RandomNumberGenerator.GetHexString(12, lowercase: true));

    private static bool IsRoot => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    private static Environment.SpecialFolderOption Create => Environment.SpecialFolderOption.DoNotVerify;

    private static string UserCache
    {
        get
        {
            if (OperatingSystem.IsWindows())
            {
                return Path.Combine(Data, "cache");
            }

            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            if (OperatingSystem.IsMacOS())
            {
                return Path.Combine(home, "Library", "Caches");
            }

            return Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } named
                ? named
                : Path.Combine(home, ".cache");
        }
    }
}
