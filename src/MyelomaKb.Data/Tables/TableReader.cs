using System.Reflection;
using Microsoft.EntityFrameworkCore;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Data.Tables;

/// <summary>Reads the entries back from the tables, to hold them against the revision log.</summary>
internal static class TableReader
{
    private static readonly MethodInfo OfType =
        typeof(TableReader).GetMethod(nameof(ReadRowsAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Every entry; the caller's transaction says at which moment.</summary>
    public static async Task<IReadOnlyList<Entry>> ReadAsync(KnowledgeBaseContext context, CancellationToken ct)
    {
        Dictionary<Type, Array> rows = [];
        foreach (var type in context.PublishedRows)
        {
            rows[type] = await (Task<Array>)OfType.MakeGenericMethod(type).Invoke(null, [context, ct])!;
        }

        return [.. EntryRows.Read(new StoredRows(rows))];
    }

    private static async Task<Array> ReadRowsAsync<TRow>(KnowledgeBaseContext context, CancellationToken ct)
        where TRow : class => await context.Set<TRow>().AsNoTracking().ToArrayAsync(ct);
}
