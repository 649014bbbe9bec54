namespace MyelomaKb.Data.BackingUp;

/// <summary>What a backup or a restore dealt with.</summary>
public sealed record BackupReport(int Tables, long Rows);

/// <summary>How a restore went.</summary>
public abstract record RestoreOutcome
{
    private RestoreOutcome()
    {
    }

    /// <summary>Everything is there, and its hashes are those of the file.</summary>
    public sealed record Restored(BackupReport Report) : RestoreOutcome;

    /// <summary>Nothing was written, and this is why.</summary>
    public sealed record Refused(string Reason) : RestoreOutcome;
}
