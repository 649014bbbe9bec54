namespace MyelomaKb.Migrations.Verbs;

internal static class BackupVerb
{
    public static Task<int> BackupAsync(Arguments arguments, Desk desk, CancellationToken ct) => throw new NotSupportedException();

    public static Task<int> RestoreAsync(Arguments arguments, Desk desk, CancellationToken ct) => throw new NotSupportedException();
}
