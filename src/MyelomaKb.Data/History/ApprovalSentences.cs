using MyelomaKb.Domain;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Data.History;

/// <summary>What happens to approvals, in plain words.</summary>
internal static class ApprovalSentences
{
    /// <summary>A sentence on something that happened to an approval.</summary>
    public static string Of(Approval approval, ApprovalEvent one, KnowledgeBase kb)
    {
        var it = approval.NameInText;
        var day = $"{one.On:O}";
        return Sentence.Of(one.Event switch
        {
            ApprovalEventKind.Approved => $"{it} was decided on {day}",
            ApprovalEventKind.ConvertedToRegular => $"{it} became regular on {day}",
            ApprovalEventKind.Superseded => $"{it} was superseded on {day}",
            ApprovalEventKind.WithdrawalRequested => $"the withdrawal of {it} was requested on {day}",
            ApprovalEventKind.Withdrawn => $"{it} was withdrawn on {day}",
            ApprovalEventKind.LabelChange => $"the label of {it} was changed on {day}",
            ApprovalEventKind.RemsRemoved => $"the risk programme (REMS) of {it} ended on {day}",
            ApprovalEventKind.FormulationAdded => $"{it} has also covered {NameOf(one.Drug, kb)} since {day}",
            ApprovalEventKind.PositiveOpinion => $"{it} got a positive opinion on {day}",
            ApprovalEventKind.NegativeOpinion => $"{it} got a negative opinion on {day}",
            ApprovalEventKind.SafetyAlert => $"a safety alert on {it} was issued on {day}",
            ApprovalEventKind.MarketingStopped => $"marketing under {it} stopped on {day}",
            ApprovalEventKind.ExtensionAbandoned => $"the extension of {it} was abandoned on {day}",
            _ => throw new ArgumentOutOfRangeException(nameof(one), one.Event, null),
        });
    }

    /// <summary>A sentence on a wording of the label.</summary>
    public static string Of(Approval approval, LabelVersion version) =>
        Sentence.Of($"from {version.From:O} on, {approval.NameInText} reads: {Sentence.Quote(version.Indication)}");

    private static string NameOf(Id<Drug>? drug, KnowledgeBase kb) =>
        drug is not { } id ? "another form" : kb.Drugs.Find(id.Value)?.Name ?? id.Value;
}
