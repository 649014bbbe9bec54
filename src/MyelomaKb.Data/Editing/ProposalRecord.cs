using System.Text;
using MyelomaKb.Data.Editing.Tables;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Documents;
using MyelomaKb.Domain.Editing.Proposals;
using Npgsql;

namespace MyelomaKb.Data.Editing;

/// <summary>Changes of proposals as rows, and back.</summary>
internal static class ProposalRecord
{
    public static ProposedChange Read(NpgsqlDataReader row)
    {
        var action = Wire<ChangeAction>.Find(row.GetString(0));
        var entry = new EntryRef(Wire<EntryKind>.Find(row.GetString(1))!.Value, row.GetString(2));
        var basedOn = row.GetInt32(3);
        if (action == ChangeAction.Retire)
        {
            return new ProposedChange.Retire(entry, basedOn, row.GetFieldValue<string[]>(6));
        }

        var to = Document.Read(entry.Kind, row.GetInt32(4), Encoding.UTF8.GetBytes(row.GetString(5)), changedIn: 0);
        return action == ChangeAction.Create ? new ProposedChange.Create(to, basedOn) : new ProposedChange.Revise(to, basedOn);
    }

    public static ProposalChangeRow RowOf(int proposal, int position, ProposedChange change) => new()
    {
        Proposal = proposal,
        Position = position,
        Action = ActionOf(change),
        Kind = change.Entry.Kind,
        EntryId = change.Entry.Slug,
        BasedOn = change.BasedOn,
        Shape = Document.Shape,
        Body = change.Wanted is { } wanted ? Document.Write(wanted) : null,
        ReplacedBy = change is ProposedChange.Retire retire ? [.. retire.ReplacedBy] : null,
    };

    private static ChangeAction ActionOf(ProposedChange change) => change switch
    {
        ProposedChange.Create => ChangeAction.Create,
        ProposedChange.Revise => ChangeAction.Revise,
        ProposedChange.Retire => ChangeAction.Retire,
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };
}
