using System.Data;
using Microsoft.EntityFrameworkCore;
using MyelomaKb.Data.Loading;
using MyelomaKb.Data.Tables;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Documents;
using MyelomaKb.Domain.Editing;
using MyelomaKb.Domain.Sources;
using Npgsql;

namespace MyelomaKb.Data.Checking;

/// <summary>
/// Proves that a database agrees with itself: the revision log read at once, the log read revision by revision, and the tables that
/// follow it say the same; every stored document is the one that this program writes; and the entries pass the checks.
/// </summary>
public static class DeepCheck
{
    /// <summary>Looks at everything; changes nothing.</summary>
    public static async Task<DeepReport> RunAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var tables = await ReadTablesAsync(connection, ct);
        var findings = new List<DeepFinding>(RevisionsInOrder(tables.Head, tables.Revisions));
        var newest = tables.Revisions.Count == 0 ? 0 : tables.Revisions[^1].Number;
        if (await KnowledgeBaseLoader.LoadAsync(connection, newest, ct) is not { } full)
        {
            findings.AddRange(await EntryTableCheck.RunAsync(connection, [], [], ct));
            return new DeepReport(newest, 0, findings);
        }

        findings.AddRange(full.LeftOut.Select(one => new DeepFinding(one.Entry.ToString(), $"is not served: {one.Reason}")));
        findings.AddRange(await EntryTableCheck.RunAsync(connection, [.. full.Entries], full.LeftOut, ct));
        if (await FollowAsync(connection, tables.Revisions, ct) is { } followed)
        {
            findings.AddRange(Compare(full.Entries, "the log read at once", followed.Entries, "the log read by differences"));
        }

        findings.AddRange(await SearchTextCheck.RunAsync(connection, full, ct));
        Entry[] entries = [.. full.Entries];
        findings.AddRange(KnowledgeChecks.Run(entries, entries).Where(finding => finding.Severity == Severity.Error)
            .Select(finding => new DeepFinding(finding.Entry.ToString(), $"{finding.Pointer} {finding.Message}")));
        return new DeepReport(newest, entries.Length, findings);
    }

    private static async Task<Tables> ReadTablesAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await using var context = KnowledgeBaseContext.On(connection);
        await context.Database.UseTransactionAsync(transaction, ct);
        return new Tables(
            await context.Set<HeadRow>().AsNoTracking().SingleOrDefaultAsync(ct),
            await context.Set<RevisionRow>().AsNoTracking().OrderBy(row => row.Number).ToListAsync(ct));
    }

    private static IEnumerable<DeepFinding> RevisionsInOrder(HeadRow? head, List<RevisionRow> revisions)
    {
        foreach (var (at, revision) in revisions.Index().Where(pair => pair.Item.Number != pair.Index + 1).Take(1))
        {
            yield return new DeepFinding("revision", $"number {at + 1} is missing before {revision.Number}");
        }

        var newest = revisions.LastOrDefault();
        if (head is null || head.Revision != newest?.Number || head.PublishedAt != newest?.PublishedAt)
        {
            yield return new DeepFinding("head", $"does not name the newest revision, which is {newest?.Number}");
        }
    }

    private static async Task<KnowledgeBase?> FollowAsync(NpgsqlConnection connection, List<RevisionRow> revisions, CancellationToken ct)
    {
        if (revisions.Count == 0 || await KnowledgeBaseLoader.LoadAsync(connection, revisions[0].Number, ct) is not { } kb)
        {
            return null;
        }

        foreach (var (before, after) in revisions.Zip(revisions.Skip(1)))
        {
            var difference = await KnowledgeBaseLoader.LoadDifferenceAsync(connection, before.Number, after.Number, ct);
            kb = difference!.ApplyTo(kb);
        }

        return kb;
    }

    private static IEnumerable<DeepFinding> Compare(IEnumerable<Entry> left, string leftName, IEnumerable<Entry> right, string rightName)
    {
        var others = right.ToDictionary(NameOf);
        foreach (var entry in left)
        {
            var name = NameOf(entry);
            if (!others.Remove(name, out var other))
            {
                yield return new DeepFinding(name.ToString(), $"is in {leftName}, but not in {rightName}");
            }
            else if (Document.Write(entry) is var one && Document.Write(other) is var two && one != two)
            {
                var place = BodyDifference.FirstPlace(one, two);
                yield return new DeepFinding(name.ToString(), $"{leftName} and {rightName} differ at '{place}'");
            }
            else if (entry.ChangedIn != other.ChangedIn)
            {
                yield return new DeepFinding(
                    name.ToString(), $"last changed in revision {entry.ChangedIn} by {leftName}, in {other.ChangedIn} by {rightName}");
            }
        }

        foreach (var name in others.Keys)
        {
            yield return new DeepFinding(name.ToString(), $"is in {rightName}, but not in {leftName}");
        }
    }

    private static EntryRef NameOf(Entry entry) => new(entry.Kind, entry.Slug);

    private sealed record Tables(HeadRow? Head, List<RevisionRow> Revisions);
}
