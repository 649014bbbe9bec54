using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Wording;
using MyelomaKb.Pages.Frame;

namespace MyelomaKb.Pages.Embeds;

/// <summary>Approvals as embeds show them: those in force by regulator, or what happened to them.</summary>
internal static class EmbedSections
{
    private const int MostEvents = 25;

    public static IReadOnlyList<EmbedSection> InForce(IEnumerable<Approval> approvals, EmbedSubject subject, PageView view)
    {
        var sections = approvals.Where(approval => approval.InForceOn(view.Day))
            .OrderBy(approval => approval.Regulator).ThenByDescending(approval => approval.DecidedOn).ThenBy(approval => approval.Id)
            .GroupBy(approval => approval.Regulator, approval => Item(approval, subject, view))
            .Select(group => new EmbedSection(Say.Place(group.Key), [.. group]))
            .ToList();
        return sections.Count > 0
            ? sections
            : [new EmbedSection(null, [new EmbedItem("No regulator's approval for myeloma is in force.")])];
    }

    public static IReadOnlyList<EmbedSection> Events(IEnumerable<Approval> approvals, EmbedSubject subject, PageView view)
    {
        var events = approvals.SelectMany(approval => approval.EventsBy(view.Day), (approval, one) => (Approval: approval, Event: one))
            .Where(pair => pair.Event.On >= subject.Since(pair.Approval))
            .OrderByDescending(pair => pair.Event.On).ThenBy(pair => pair.Approval.Id)
            .ToList();
        var items = events.Take(MostEvents).Select(pair => new EmbedItem(Regimens.Name(pair.Approval, view.Kb, subject.Form))
        {
            Link = view.Origin + view.To($"/approvals/{pair.Approval.Id}"),
            On = pair.Event.On,
            Text = pair.Event.Note,
            Tags =
            [
                $"{Say.Name(pair.Approval.Regulator)}: {Say.Name(pair.Event.Event).ToLowerInvariant()}",
                Say.Name(pair.Approval.Setting),
            ],
        }).ToList();
        var heading = events.Count > MostEvents ? $"The newest {MostEvents} of {events.Count} events" : null;
        return [new EmbedSection(heading, items.Count > 0 ? items : [new EmbedItem("No regulator has decided on it yet.")])];
    }

    private static EmbedItem Item(Approval approval, EmbedSubject subject, PageView view) =>
        new(Regimens.Name(approval, view.Kb, subject.Form))
        {
            Link = view.Origin + view.To($"/approvals/{approval.Id}"),
            On = subject.Since(approval) is var since && since > approval.DecidedOn ? since : approval.DecidedOn,
            Text = view.Kb.Wording.Describe(approval.VersionOn(view.Day)!.Criteria),
            Tags =
        [
            Say.Name(approval.Setting),
            .. approval.PathwayOn(view.Day) is not Pathway.Regular and var pathway ? [Say.Name(pathway)] : Array.Empty<string>(),
            .. UnconfirmedField.All(approval, view.Day).Count > 0 ? ["Not all confirmed"] : Array.Empty<string>(),
        ],
        };
}
