using System.Globalization;
using MyelomaKb.Data.Auditing;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;
using Npgsql;

namespace MyelomaKb.Data.Upkeep;

/// <summary>What the label watch found.</summary>
/// <param name="Opened">The tasks that it opened.</param>
/// <param name="Known">Labels of this knowledge base that the files told of.</param>
/// <param name="Unknown">Labels in the files that this knowledge base does not follow.</param>
public sealed record LabelWatchReport(IReadOnlyList<ReviewTask> Opened, int Known, int Unknown);

/// <summary>Opens a review task for each drug whose label has a newer version than this knowledge base says.</summary>
public static class LabelWatch
{
    /// <summary>Holds what was seen against what is known. The same version seen again opens nothing more.</summary>
    public static async Task<LabelWatchReport> RunAsync(
        NpgsqlDataSource database, KnowledgeBase kb, IReadOnlyCollection<SeenLabel> seen, TimeProvider time, CancellationToken ct)
    {
        var known = kb.Labels.All.ToDictionary(label => label.SetId, StringComparer.OrdinalIgnoreCase);
        var newest = seen.GroupBy(label => label.SetId, StringComparer.OrdinalIgnoreCase)
            .Select(versions => versions.MaxBy(label => label.Version)!)
            .ToList();
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        List<ReviewTask> opened = [];
        foreach (var label in newest.Where(label => known.TryGetValue(label.SetId, out var one) && IsNewer(label, one)))
        {
            var task = TaskOf(known[label.SetId], label, kb, time.GetUtcNow());
            if (await ReviewTasks.OpenAsync(connection, task, ct))
            {
                opened.Add(task);
            }
        }

        foreach (var task in opened)
        {
            await AuditTrail.AppendAsync(
                transaction, new AuditEntry(task.OpenedAt, Actor.Program("labels"), "task-opened", $"task:{task.Id}", task.Reason), ct);
        }

        await transaction.CommitAsync(ct);
        var follows = newest.Count(label => known.ContainsKey(label.SetId));
        return new LabelWatchReport(opened, follows, newest.Count - follows);
    }

    private static bool IsNewer(SeenLabel seen, Label known) =>
        seen.Version > known.Version || (seen.Version == known.Version && seen.EffectiveOn > known.EffectiveOn);

    private static ReviewTask TaskOf(Label known, SeenLabel seen, KnowledgeBase kb, DateTimeOffset now)
    {
        var day = seen.EffectiveOn is { } on ? string.Create(CultureInfo.InvariantCulture, $" of {on:yyyy-MM-dd}") : "";
        return new ReviewTask
        {
            Id = Guid.CreateVersion7(now),
            Origin = TaskOrigin.LabelWatch,
            Kind = EntryKind.Drug,
            Slug = known.Drug.Value,
            Reason = string.Create(
                CultureInfo.InvariantCulture,
                $"The label of {known.Brand} has version {seen.Version}{day}; "
                + $"here it is version {known.Version} of {known.EffectiveOn:yyyy-MM-dd}."),
            Revision = kb.Revision.Number,
            OpenedAt = now,
            Label = seen with { SetId = known.SetId },
        };
    }
}
