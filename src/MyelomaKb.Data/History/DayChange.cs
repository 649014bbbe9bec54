using System.Buffers;
using System.Text;
using System.Text.Json;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Data.History;

/// <summary>What became of an approval from one day to a later one, as one revision knows it.</summary>
public sealed record DayChange(Approval Approval, IReadOnlyList<FieldChange> Fields, IReadOnlyList<string> Sentences)
{
    /// <summary>Every approval to which something happened after the first day, up to and with the second, ordered by id.</summary>
    public static IReadOnlyList<DayChange> Between(KnowledgeBase kb, DateOnly from, DateOnly to) =>
    [
        .. kb.Approvals.All
            .Where(approval => approval.Days().Any(day => day > from && day <= to))
            .Select(approval => new DayChange(
                approval, FieldChanges.Between(View(approval, from), View(approval, to)), [.. SentencesOf(approval, kb, from, to)]))
            .OrderBy(change => change.Approval.Slug, StringComparer.Ordinal),
    ];

    private static IEnumerable<string> SentencesOf(Approval approval, KnowledgeBase kb, DateOnly from, DateOnly to)
    {
        if (Within(approval.DecidedOn) && !approval.History.Any(one => one.Event == ApprovalEventKind.Approved))
        {
            var decision = new ApprovalEvent(approval.DecidedOn, ApprovalEventKind.Approved, null, null, []);
            yield return ApprovalSentences.Of(approval, decision, kb);
        }

        foreach (var one in approval.History.Where(one => Within(one.On)))
        {
            yield return ApprovalSentences.Of(approval, one, kb);
        }

        foreach (var version in approval.Versions.Where(version => Within(version.From)))
        {
            yield return ApprovalSentences.Of(approval, version);
        }

        bool Within(DateOnly day) => day > from && day <= to;
    }

    /// <summary>All that depends on the day, in the names of the API; nothing before the decision.</summary>
    private static string? View(Approval approval, DateOnly day)
    {
        if (!approval.DecidedBy(day) || approval.VersionOn(day) is not { } version)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("status"u8, Wire<ApprovalStatus>.Name(approval.StatusOn(day)));
            json.WriteString("pathway"u8, Wire<Pathway>.Name(approval.PathwayOn(day)));
            json.WriteString("indication"u8, version.Indication);
            json.WritePropertyName("criteria"u8);
            CriterionWriter.Write(json, version.Criteria);
            json.WriteStartArray("formsAdded"u8);
            foreach (var form in approval.FormsAddedBy(day))
            {
                json.WriteStringValue(form.Drug.Value);
            }

            json.WriteEndArray();
            json.WriteStartArray("events"u8);
            foreach (var one in approval.EventsBy(day))
            {
                json.WriteStringValue(Wire<ApprovalEventKind>.Name(one.Event));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
