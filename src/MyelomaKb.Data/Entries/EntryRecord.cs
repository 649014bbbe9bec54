using System.Text.Json;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Claims;
using MyelomaKb.Domain.Combinations;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Data.Entries;

/// <summary>The JSON object of an entry, whatever its kind: its own members between those that all kinds share.</summary>
internal static class EntryRecord
{
    public static void Write(Utf8JsonWriter json, Entry entry)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, entry.Slug);
        json.Texts("formerIds"u8, entry.FormerIds);
        WriteOwnMembers(json, entry);
        json.Cites(entry.Cites);
        json.Texts("unconfirmed"u8, entry.Unconfirmed);
        json.Text("note"u8, entry.Note);
        json.WriteEndObject();
    }

    /// <summary>Reads the entry; where anything was reported to the record's form, what comes back is not to be used.</summary>
    public static Entry Read(EntryKind kind, JsonRecord record, int changedIn)
    {
        var entry = ReadOwnMembers(kind, record) with
        {
            FormerIds = record.Texts("formerIds", optional: true),
            Cites = CiteBody.ReadAll(record, optional: !Entry.MustCite(kind)),
            Unconfirmed = [.. record.Texts("unconfirmed", optional: true).Select(record.Form.StoredPointer)],
            Note = record.TextOrNull("note"),
            ChangedIn = changedIn,
        };
        record.End();
        return entry;
    }

    private static void WriteOwnMembers(Utf8JsonWriter json, Entry entry)
    {
        switch (entry)
        {
            case Source source:
                SourceBody.WriteMembers(json, source);
                break;
            case DrugClass one:
                DrugClassBody.WriteMembers(json, one);
                break;
            case Drug drug:
                DrugBody.WriteMembers(json, drug);
                break;
            case Condition condition:
                ConditionBody.WriteMembers(json, condition);
                break;
            case Trial trial:
                TrialBody.WriteMembers(json, trial);
                break;
            case Approval approval:
                ApprovalBody.WriteMembers(json, approval);
                break;
            case Combination combination:
                CombinationBody.WriteMembers(json, combination);
                break;
            case Claim claim:
                ClaimBody.WriteMembers(json, claim);
                break;
            case Label label:
                LabelBody.WriteMembers(json, label);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(entry), entry.Kind, null);
        }
    }

    private static Entry ReadOwnMembers(EntryKind kind, JsonRecord record) => kind switch
    {
        EntryKind.Source => SourceBody.Read(record),
        EntryKind.DrugClass => DrugClassBody.Read(record),
        EntryKind.Drug => DrugBody.Read(record),
        EntryKind.Condition => ConditionBody.Read(record),
        EntryKind.Trial => TrialBody.Read(record),
        EntryKind.Approval => ApprovalBody.Read(record),
        EntryKind.Combination => CombinationBody.Read(record),
        EntryKind.Claim => ClaimBody.Read(record),
        EntryKind.Label => LabelBody.Read(record),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
