using MyelomaKb.Postgres.Folders;
using MyelomaKb.Postgres.Setup;

namespace MyelomaKb.Postgres.Running;

/// <summary>Folders of servers that live for one run; what a killed run left is cleared by the next.</summary>
internal static class ThrowAwayFolders
{
    /// <summary>Ends orphaned servers in the folders that nobody owns any more, and deletes the folders.</summary>
    public static async Task ClearLeftoversAsync(Func<Layout, Postmaster> postmasterOf)
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), DefaultFolders.ThrowAwayPrefix + "*"))
        {
            try
            {
                await ClearAsync(new(folder), postmasterOf);
            }
            catch (Exception error) when (Trouble.IsOutside(error))
            {
                // Another user's, or just being cleared by another run.
            }
        }
    }

    private static async Task ClearAsync(Layout layout, Func<Layout, Postmaster> postmasterOf)
    {
        // Without a lock file it is only just being made.
        if (!File.Exists(layout.Lock) || OwnerLock.TryTake(layout) is not { } owned)
        {
            return;
        }

        using (owned)
        {
            if (ServerProcess.Read(layout.Data) is { } orphan && orphan.IsServer())
            {
                await postmasterOf(layout).SignalAsync(orphan, "immediate", TimeSpan.FromSeconds(5));
            }
        }

        PrivateFile.TryDelete(layout.Root);
    }
}
