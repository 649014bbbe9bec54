using MyelomaKb.Domain.Editing;

namespace MyelomaKb.Data.BackingUp;

/// <summary>What a backup or a restore dealt with.</summary>
public sealed record BackupReport(int Tables, long Rows);

/// <summary>How a restore went.</summary>
public abstract record RestoreOutcome
{
    private RestoreOutcome()
    {
    }

    /// <summary>Everything is there, and its hashes are those of the file; errors are among the findings only if they were allowed.</summary>
    public sealed record Restored(BackupReport Report, IReadOnlyList<Finding> Findings) : RestoreOutcome;

    /// <summary>The content does not pass the checks; nothing was written.</summary>
    public sealed record HasErrors(IReadOnlyList<Finding> Findings) : RestoreOutcome;

    /// <summary>Nothing was written, and this is why.</summary>
    public sealed record Refused(string Reason) : RestoreOutcome;
}
