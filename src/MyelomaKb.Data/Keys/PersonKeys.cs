using Microsoft.EntityFrameworkCore;
using MyelomaKb.Data.Paging;
using MyelomaKb.Data.Tables;
using Npgsql;

// The database compares texts in the queries here, by the collation of the column.
#pragma warning disable CA1309

namespace MyelomaKb.Data.Keys;

/// <summary>The keys that belong to people, read and changed as part of a write.</summary>
public static class PersonKeys
{
    /// <summary>Keeps a new key.</summary>
    public static async Task AddAsync(NpgsqlConnection connection, ApiKey key, CancellationToken cancellationToken)
    {
        await using var context = KnowledgeBaseContext.On(connection);
        context.Add(ApiKeyRow.Of(key));
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>
    /// A page of the keys of one person, or of all people; newest first, revoked and expired ones too. Null where the position is none of
    /// this list.
    /// </summary>
    public static async Task<ListPage<ApiKey>?> ListAsync(
        NpgsqlConnection connection, Guid? person, PageRequest page, CancellationToken cancellationToken)
    {
        await using var context = KnowledgeBaseContext.On(connection);
        var keys = context.Set<ApiKeyRow>().AsNoTracking();
        var read = await KeysetPage.ReadAsync<ApiKeyRow, TimePosition<string>>(
            keys.Where(key => person == null ? key.PersonId != null : key.PersonId == person)
                .OrderByDescending(key => key.CreatedAt).ThenBy(key => key.Id),
            page,
            (list, last) => list.Where(key =>
                key.CreatedAt < last.At || (key.CreatedAt == last.At && string.Compare(key.Id, last.Id) > 0)),
            key => new(key.CreatedAt, key.Id),
            cancellationToken);
        return read?.Select(key => key.ToKey());
    }

    /// <summary>An account's key, for any caller; null if there is none. Until the transaction ends nobody else changes it.</summary>
    public static async Task<ApiKey?> LockAsync(NpgsqlConnection connection, string id, CancellationToken cancellationToken)
    {
        // LINQ has no row locks.
        await using var context = KnowledgeBaseContext.On(connection);
        var found = await context.Set<ApiKeyRow>()
            .FromSql($"SELECT * FROM api_key WHERE id = {id} AND person_id IS NOT NULL FOR UPDATE")
            .AsNoTracking().ToListAsync(cancellationToken);
        return found.SingleOrDefault()?.ToKey();
    }

    /// <summary>Revokes a key for good.</summary>
    public static async Task RevokeAsync(NpgsqlConnection connection, string id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var context = KnowledgeBaseContext.On(connection);
        await RevokeAsync(context.Set<ApiKeyRow>().Where(key => key.Id == id), now, cancellationToken);
    }

    /// <summary>Revokes every key of a person that has not ended, and answers with their ids.</summary>
    public static async Task<IReadOnlyList<string>> RevokeAllAsync(
        NpgsqlConnection connection, Guid person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Locked before they are changed, so that those that are answered with are those that are revoked; LINQ has no row locks.
        await using var context = KnowledgeBaseContext.On(connection);
        var keys = await context.Set<ApiKeyRow>()
            .FromSql($"SELECT * FROM api_key WHERE person_id = {person} AND revoked_at IS NULL AND expires_at > {now} FOR UPDATE")
            .AsNoTracking().ToListAsync(cancellationToken);
        List<string> ids = [.. keys.Select(key => key.Id)];
        await RevokeAsync(context.Set<ApiKeyRow>().Where(key => ids.Contains(key.Id)), now, cancellationToken);
        return ids;
    }

    private static Task<int> RevokeAsync(IQueryable<ApiKeyRow> keys, DateTimeOffset now, CancellationToken cancellationToken) =>
        keys.ExecuteUpdateAsync(
            set => set.SetProperty(key => key.RevokedAt, now)
                .SetProperty(key => key.ChangedAt, _ => KnowledgeBaseContext.ClockTimestamp()),
            cancellationToken);
}
