using Microsoft.EntityFrameworkCore;
using MyelomaKb.Data.Auditing;
using MyelomaKb.Data.Editing.Tables;
using MyelomaKb.Data.Paging;
using MyelomaKb.Data.Tables;
using MyelomaKb.Domain.Editing.Proposals;
using Npgsql;

namespace MyelomaKb.Data.Editing;

/// <summary>Statements of interests that might conflict with judging proposals. They are never changed: a newer one counts instead.</summary>
public static class InterestStatements
{
    /// <summary>Keeps a statement of whoever calls.</summary>
    public static async Task<InterestStatement> AddAsync(
        EditingCall call, bool hasInterests, string text, TimeSpan holds, CancellationToken cancellationToken)
    {
        var now = call.Now();
        var statement = new InterestStatement(call.By, hasInterests, text, now, now + holds);
        await using var context = KnowledgeBaseContext.On(call.Connection);
        context.Add(new InterestStatementRow
        {
            ActorId = statement.By.Id,
            ActorName = statement.By.ShownName,
            HasInterests = hasInterests,
            Text = text,
            MadeAt = statement.MadeAt,
            ExpiresAt = statement.ExpiresAt,
        });
        await context.SaveChangesAsync(cancellationToken);
        await AuditTrail.AppendAsync(
            call.Connection,
            new AuditEntry(
                now, Actor.Person($"{statement.By.Id}", statement.By.ShownName), "interests-stated", $"person:{statement.By.Id}",
                $"hasInterests={(hasInterests ? "yes" : "no")}; text={AuditText.Quote(text)}"),
            cancellationToken);
        return statement;
    }

    /// <summary>
    /// A page of all statements, of one person where one is named, the newest first; null where the position is none of this list.
    /// </summary>
    public static async Task<ListPage<InterestStatement>?> ListAsync(
        NpgsqlConnection connection, Guid? person, PageRequest page, CancellationToken cancellationToken)
    {
        await using var context = KnowledgeBaseContext.On(connection);
        var read = await KeysetPage.ReadAsync<InterestStatementRow, TimePosition<long>>(
            NewestFirst(person is null ? context.Set<InterestStatementRow>() : Of(context, person.Value)),
            page,
            (statements, last) => statements.Where(one => one.MadeAt < last.At || (one.MadeAt == last.At && one.Id < last.Id)),
            one => new(one.MadeAt, one.Id),
            cancellationToken);
        return read?.Select(ToStatement);
    }

    internal static async Task<InterestStatement?> NewestAsync(NpgsqlConnection connection, Guid person, CancellationToken cancellationToken)
    {
        await using var context = KnowledgeBaseContext.On(connection);
        var newest = await NewestFirst(Of(context, person)).FirstOrDefaultAsync(cancellationToken);
        return newest is null ? null : ToStatement(newest);
    }

    private static IQueryable<InterestStatementRow> Of(KnowledgeBaseContext context, Guid person) =>
        context.Set<InterestStatementRow>().Where(one => one.ActorId == person);

    private static IQueryable<InterestStatementRow> NewestFirst(IQueryable<InterestStatementRow> statements) =>
        statements.AsNoTracking().OrderByDescending(one => one.MadeAt).ThenByDescending(one => one.Id);

    private static InterestStatement ToStatement(InterestStatementRow row) =>
        new(new(row.ActorId, row.ActorName), row.HasInterests, row.Text, row.MadeAt, row.ExpiresAt);
}
