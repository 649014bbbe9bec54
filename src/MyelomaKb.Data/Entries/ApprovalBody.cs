using System.Text.Json;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Data.Entries;

internal static class ApprovalBody
{
    private static readonly Criterion NoCriterion = new All([]);

    public static void WriteMembers(Utf8JsonWriter json, Approval approval)
    {
        json.Text("drug"u8, approval.Drug.Value);
        json.Value<Regulator>("regulator"u8, approval.Regulator);
        json.Text("brand"u8, approval.Brand);
        json.Text("application"u8, approval.Application);
        json.Day("decidedOn"u8, approval.DecidedOn);
        json.Value("decidedOnBasis"u8, approval.DecidedOnBasis);
        json.Value<Pathway>("approvedAs"u8, approval.ApprovedAs);
        json.Records("regimen"u8, approval.Regimen, WritePart);
        json.Value<Setting>("setting"u8, approval.Setting);
        json.Records("versions"u8, approval.Versions, WriteVersion);
        json.Records("history"u8, approval.History, WriteEvent);
        json.Text("supersededBy"u8, approval.SupersededBy?.Value);
        json.Ids("trials"u8, approval.Trials);
    }

    public static Approval Read(JsonRecord record) => new()
    {
        Id = record.Id<Approval>("id"),
        Drug = record.Id<Drug>("drug"),
        Regulator = record.Value<Regulator>("regulator"),
        Brand = record.Text("brand"),
        Application = record.TextOrNull("application"),
        DecidedOn = record.Day("decidedOn"),
        DecidedOnBasis = record.ValueOrNull<DateBasis>("decidedOnBasis"),
        ApprovedAs = record.Value<Pathway>("approvedAs"),
        Regimen = record.Records("regimen", ReadPart),
        Setting = record.Value<Setting>("setting"),
        Versions = record.Records("versions", ReadVersion),
        History = record.Records("history", ReadEvent),
        SupersededBy = record.IdOrNull<Approval>("supersededBy"),
        Trials = record.Ids<Trial>("trials"),
    };

    private static void WritePart(Utf8JsonWriter json, RegimenPart part)
    {
        json.Text("drug"u8, part.Drug.Value);
        if (part.Optional)
        {
            json.WriteBoolean("optional"u8, true);
        }
    }

    private static RegimenPart ReadPart(JsonRecord record) => new(record.Id<Drug>("drug"), record.BoolOrNull("optional") ?? false);

    private static void WriteVersion(Utf8JsonWriter json, LabelVersion version)
    {
        json.Day("from"u8, version.From);
        json.Text("indication"u8, version.Indication);
        json.WritePropertyName("criteria"u8);
        CriterionWriter.Write(json, version.Criteria);
        json.Value<VersionBasis>("basis"u8, version.Basis);
        json.Cites(version.Cites);
    }

    private static LabelVersion ReadVersion(JsonRecord record) => new(
        record.Day("from"),
        record.Text("indication"),
        record.Criterion("criteria") ?? NoCriterion,
        record.Value<VersionBasis>("basis"),
        CiteBody.ReadAll(record, optional: true));

    private static void WriteEvent(Utf8JsonWriter json, ApprovalEvent one)
    {
        json.Day("on"u8, one.On);
        json.Value<ApprovalEventKind>("event"u8, one.Event);
        json.Text("drug"u8, one.Drug?.Value);
        json.Text("note"u8, one.Note);
        json.Cites(one.Cites);
    }

    private static ApprovalEvent ReadEvent(JsonRecord record) => new(
        record.Day("on"),
        record.Value<ApprovalEventKind>("event"),
        record.IdOrNull<Drug>("drug"),
        record.TextOrNull("note"),
        CiteBody.ReadAll(record, optional: true));
}
