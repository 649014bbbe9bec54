namespace MyelomaKb.Postgres.Folders;

/// <summary>Where things go when nobody said where.</summary>
internal static class DefaultFolders
{
    private const string Name = "myelomakb";

    // The server of a root user runs under another account, which cannot enter root's home.
    private static readonly string s_system = $"/var/lib/{Name}";

    public static string Data => IsRoot
        ? s_system
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Create), Name);

    public static string Cache => IsRoot ? Path.Combine(s_system, "cache") : Path.Combine(UserCache, Name);

    private static bool IsRoot => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    private static Environment.SpecialFolderOption Create => Environment.SpecialFolderOption.DoNotVerify;

    private static string UserCache
    {
        get
        {
            if (OperatingSystem.IsWindows())
                return Path.Combine(Data, "cache");
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            if (OperatingSystem.IsMacOS())
                return Path.Combine(home, "Library", "Caches");
            return Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } named
                ? named
                : Path.Combine(home, ".cache");
        }
    }
}
