using MyelomaKb.Data.Following;
using MyelomaKb.Data.Loading;
using MyelomaKb.Domain;
using Npgsql;

namespace MyelomaKb.Data.Editing;

/// <summary>The newest revision as the transaction of a connection sees it; what this process holds already is not read again.</summary>
internal static class NewestKnowledge
{
    public static async Task<KnowledgeBase> ReadAsync(NpgsqlConnection connection, KnowledgeBase? held, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("SELECT revision FROM head", connection);
        var newest = await command.ExecuteScalarAsync(ct) as int?
            ?? throw new InvalidOperationException("Nothing is published yet, so there is nothing to edit.");
        if (held is not null && held.Revision.Number <= newest && await Head.StillHasAsync(connection, held.Revision, ct))
        {
            return held.Revision.Number == newest
                ? held
                : (await KnowledgeBaseLoader.ReadDifferenceAsync(connection, held.Revision.Number, newest, ct))!.ApplyTo(held);
        }

        return (await KnowledgeBaseLoader.ReadAsync(connection, newest, ct))!;
    }
}
