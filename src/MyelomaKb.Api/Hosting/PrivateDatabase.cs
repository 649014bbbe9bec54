using MyelomaKb.Data.Importing;
using MyelomaKb.Data.Loading;
using MyelomaKb.Data.Searching;
using MyelomaKb.Data.Upgrading;
using MyelomaKb.Postgres;
using MyelomaKb.Postgres.Setup;
using Npgsql;

namespace MyelomaKb.Api.Hosting;

/// <summary>
/// Gives a private database what it lacks: schema migrations, search text, and the curated facts where nothing was ever published.
/// </summary>
public static class PrivateDatabase
{
    /// <summary>The facts that the program brings along.</summary>
    public static string FactsFolder { get; } = Path.Combine(AppContext.BaseDirectory, "facts");

    /// <summary>Fills the database of a private server, or says why that cannot be done.</summary>
    public static async Task<string?> FillAsync(PrivatePostgres server, TimeProvider time, CancellationToken cancellation)
    {
        await using var database = NpgsqlDataSource.Create(server.ConnectionString);
        if ((await SchemaState.MissingAsync(database, cancellation)).Count > 0
            || !await SearchTextState.IsCurrentAsync(database, cancellation))
        {
            try
            {
                await SchemaMigrator.ApplyAsync(server.ConnectionString, cancellation);
            }
            catch (SchemaTooOldException older)
            {
                return $"The data folder {server.DataFolder} cannot be used. {older.Message} "
                    + $"{PrivatePostgresOptions.Section}__{nameof(PrivatePostgresOptions.DataFolder)} names the folder.";
            }
        }

        if (await KnowledgeBaseLoader.NewestAsync(database, cancellation) > 0)
        {
            return null;
        }

        var outcome = await FactsImport.RunAsync(database, FactsFolder, new ImportOptions(), time, cancellation);
        return outcome is ImportOutcome.Refused refused ? string.Join(Environment.NewLine, refused.Findings) : null;
    }
}
