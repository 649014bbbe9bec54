using System.Globalization;
using MyelomaKb.Data.Auditing;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Documents;
using MyelomaKb.Domain.Editing.Proposals;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Data.Editing;

/// <summary>
/// A step of a proposal as the audit trail writes it down, so that it can be made anew from the proposal's own tables: the step's place
/// and words, a mark that stands for all that is proposed (reason, sources, changes), and what became of the proposal by it.
/// </summary>
internal static class ProposalTrail
{
    /// <summary>Begins the text of every step; entries of before say the step's words, or the proposal's reason, alone.</summary>
    private const string Form = "proposal-step";

    /// <summary>What the trail's subjects begin with that are proposals.</summary>
    public const string Kind = "proposal";

    public static AuditEntry Of(Proposal proposal)
    {
        var step = proposal.Steps[^1];
        return new AuditEntry(step.At, ActorOf(step), ActionOf(step), Subject(proposal.Number), FieldText.Write(FieldsOf(proposal)));
    }

    public static string Subject(int proposal) => string.Create(CultureInfo.InvariantCulture, $"{Kind}:{proposal}");

    /// <summary>Why an entry of the trail does not tell of the step at this place, in plain words; null where it does.</summary>
    public static string? WhyNot(AuditEntry written, Proposal proposal, int at)
    {
        var step = proposal.Steps[at];
        if (written.Action != ActionOf(step) || written.At != step.At || written.Actor != ActorOf(step))
        {
            return "what was done, when, or by whom, is not what was written down";
        }

        if (!written.Content.StartsWith(FieldText.Write([Form]), StringComparison.Ordinal))
        {
            return step.Text is { } words && words != written.Content ? "its words are not those that were written down" : null;
        }

        // What was proposed before an edit is known no more, nor is the state after a step that others followed.
        var fields = FieldsOf(proposal with { Steps = [.. proposal.Steps.Take(at + 1)] }).ToList();
        var isEditedLater = proposal.Steps.Skip(at + 1).Any(later => later.Kind == StepKind.Edited);
        return (Holds(3), isEditedLater || Holds(4), at + 1 < proposal.Version || Holds(fields.Count)) switch
        {
            (false, _, _) => "its words are not those that were written down",
            (_, false, _) => "what is proposed is not what was written down",
            (_, _, false) => "the state of the proposal is not the one that was written down",
            _ => null,
        };

        bool Holds(int first) => written.Content.StartsWith(FieldText.Write(fields.Take(first)), StringComparison.Ordinal);
    }

    private static Auditing.Actor ActorOf(Step step) => Auditing.Actor.Person($"{step.By.Id}", step.By.ShownName);

    private static string ActionOf(Step step) => $"proposal-{Wire<StepKind>.Name(step.Kind)}";

    private static IEnumerable<string> FieldsOf(Proposal proposal) =>
    [
        Form,
        FieldText.Of(proposal.Version),
        proposal.Steps[^1].Text ?? "",
        AuditHash.OfText(FieldText.Write([proposal.Content.Reason, .. proposal.Content.Sources.SelectMany(FieldsOf),
            .. proposal.Content.Changes.SelectMany(FieldsOf)])),
        Wire<ProposalState>.Name(proposal.State),
        proposal.Revision is { } revision ? FieldText.Of(revision) : "",
    ];

    private static IEnumerable<string> FieldsOf(Cite cite) => ["source", cite.Source.Value, cite.Where ?? ""];

    private static IEnumerable<string> FieldsOf(ProposedChange change) =>
    [
        change.GetType().Name, Wire<EntryKind>.Name(change.Entry.Kind), change.Entry.Slug, FieldText.Of(change.BasedOn),
        change.Wanted is { } wanted ? AuditHash.OfText(Document.Write(wanted)) : "",
        change is ProposedChange.Retire retire ? string.Join(',', retire.ReplacedBy) : "",
    ];
}
