using Microsoft.EntityFrameworkCore;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Data.Tables;

internal sealed class ConditionRow : IEntryRow
{
    public required string Id { get; init; }

    public EntryKind Kind { get; init; }

    public required string Question { get; init; }

    public required AnsweredBy AnsweredBy { get; init; }

    public required string Summary { get; init; }
}

internal static class ConditionTables
{
    public static void Map(ModelBuilder model) => model.Entity<ConditionRow>(condition =>
    {
        condition.IsKind(EntryKind.Condition);
        condition.Check("question", "question <> ''");
    });

    public static IEnumerable<object> Rows(Condition condition)
    {
        yield return new ConditionRow
        {
            Id = condition.Slug,
            Question = condition.Question,
            AnsweredBy = condition.AnsweredBy,
            Summary = condition.Summary,
        };
    }

    public static IEnumerable<Condition> Read(StoredRows rows) => rows.All<ConditionRow>().Select(row => new Condition
    {
        Id = new(row.Id),
        Question = row.Question,
        AnsweredBy = row.AnsweredBy,
        Summary = row.Summary,
    });
}
