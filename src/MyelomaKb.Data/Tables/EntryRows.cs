using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Claims;
using MyelomaKb.Domain.Combinations;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Data.Tables;

/// <summary>An entry of any kind as rows, and back.</summary>
internal static class EntryRows
{
    /// <summary>Every row that the entry is stored as.</summary>
    public static IEnumerable<object> Rows(Entry entry, int revision) =>
    [
        new EntryRow { Kind = entry.Kind, Id = entry.Slug, Revision = revision, Note = entry.Note },
        .. OwnRows(entry),
        .. CitingParts(entry).SelectMany(part => part.Cites.Select((cite, at) => RowOf(entry, part.Pointer, at, cite))),
        .. entry.FormerIds.Select((former, at) => new FormerIdRow
        {
            Kind = entry.Kind, FormerId = former, EntryId = entry.Slug, Position = at,
        }),
        .. entry.Unconfirmed.Select((pointer, at) => new UnconfirmedRow
        {
            Kind = entry.Kind, EntryId = entry.Slug, Position = at, Pointer = pointer,
        }),
    ];

    /// <summary>The entries that the rows are.</summary>
    public static IEnumerable<Entry> Read(StoredRows rows)
    {
        IEnumerable<Entry> entries =
        [
            .. SourceTables.Read(rows), .. DrugClassTables.Read(rows), .. DrugRows.Read(rows), .. ConditionTables.Read(rows),
            .. TrialRows.Read(rows), .. ApprovalRows.Read(rows), .. CombinationRows.Read(rows), .. ClaimRows.Read(rows),
            .. LabelTables.Read(rows),
        ];
        return entries.Select(rows.Complete);
    }

    private static IEnumerable<object> OwnRows(Entry entry) => entry switch
    {
        Source source => SourceTables.Rows(source),
        DrugClass one => DrugClassTables.Rows(one),
        Drug drug => DrugRows.Rows(drug),
        Condition condition => ConditionTables.Rows(condition),
        Trial trial => TrialRows.Rows(trial),
        Approval approval => ApprovalRows.Rows(approval),
        Combination combination => CombinationRows.Rows(combination),
        Claim claim => ClaimRows.Rows(claim),
        Label label => LabelTables.Rows(label),
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.Kind, null),
    };

    private static IEnumerable<(string Pointer, IReadOnlyList<Cite> Cites)> CitingParts(Entry entry)
    {
        IEnumerable<(string, IReadOnlyList<Cite>)> parts = entry switch
        {
            Approval approval =>
            [
                .. approval.Versions.Select((version, at) => (Pointers.Version(at), version.Cites)),
                .. approval.History.Select((one, at) => (Pointers.Event(at), one.Cites)),
            ],
            Trial trial => trial.Results.Select((result, at) => (Pointers.Result(at), (IReadOnlyList<Cite>)[result.Cite])),
            Claim claim => [(Pointers.StatedIn, [claim.StatedIn])],
            _ => [],
        };
        return parts.Prepend((Pointers.Whole, entry.Cites));
    }

    private static CiteRow RowOf(Entry entry, string pointer, int at, Cite cite) => new()
    {
        Kind = entry.Kind,
        EntryId = entry.Slug,
        Pointer = pointer,
        Position = at,
        SourceId = cite.Source.Value,
        Location = cite.Where,
    };
}
