using MyelomaKb.Data.Upgrading;

namespace MyelomaKb.Cli.Verbs;

internal static class SchemaVerb
{
    public static async Task<int> RunAsync(Arguments arguments, Desk desk, CancellationToken ct)
    {
        if (arguments.Value("--down-to") is { } name)
        {
            var migration = SchemaMigrator.Find(name) ?? throw new NotUnderstoodException(
                $"There is no migration '{name}'; there are 0 (nothing), {string.Join(", ", SchemaState.Migrations)}.");
            await SchemaMigrator.ToAsync(arguments.Connection, migration, ct);
            desk.Say(migration == SchemaMigrator.Nothing ? "The schema is removed." : $"The schema is at {migration}.");
            return ExitCode.Done;
        }

        var applied = await SchemaMigrator.ApplyAsync(arguments.Connection, ct);
        desk.Say(applied.Count == 0 ? "The schema is up to date; nothing to do." : $"Applied {string.Join(", ", applied)}.");
        return ExitCode.Done;
    }
}
