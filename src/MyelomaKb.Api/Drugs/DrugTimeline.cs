using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Api.Drugs;

/// <summary>Something that happened to one of a drug's approvals.</summary>
public sealed record TimelineEntry
{
    /// <summary>The id of the event: the approval and the position of the event in its history.</summary>
    public required string Id { get; init; }

    /// <summary>The day on which it happened.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What happened.</summary>
    public required ApprovalEventKind Event { get; init; }

    /// <summary>The form that was added, for `formulation-added`.</summary>
    public NamedLink? Form { get; init; }

    /// <summary>The approval that it happened to.</summary>
    public required string Approval { get; init; }

    /// <summary>The regulator.</summary>
    public required Regulator Regulator { get; init; }

    /// <summary>The brand.</summary>
    public required string Brand { get; init; }

    /// <summary>The setting of the approval.</summary>
    public required Setting Setting { get; init; }

    /// <summary>The drugs given together.</summary>
    public required IReadOnlyList<string> Regimen { get; init; }

    /// <summary>The label's wording on that day, in our words; absent before the decision.</summary>
    public string? Indication { get; init; }

    /// <summary>A remark on the event.</summary>
    public string? Note { get; init; }

    /// <summary>The documents that state the event.</summary>
    public required IReadOnlyList<CiteResponse> Cites { get; init; }
}

/// <summary>What happened to a drug's approvals up to the day, oldest first.</summary>
public static class DrugTimeline
{
    public static Reply<Listing<TimelineEntry>> Handle(DrugListRequest request, Snapshot snapshot) =>
        DrugPaths.Find(request.Id, "/timeline", snapshot).Then<Listing<TimelineEntry>>(drug => Listing<TimelineEntry>.Of(
            Events(drug, snapshot), one => one.Id, one => one));

    private static IEnumerable<TimelineEntry> Events(Drug drug, Snapshot snapshot) =>
        from approval in DrugApprovals.By(drug, snapshot.Kb, snapshot.Day)
        let first = approval.Drug == drug.Id ? DateOnly.MinValue : DrugApprovals.Since(approval, drug)
        from pair in approval.History.Select((one, at) => (Event: one, At: at))
        where pair.Event.On <= snapshot.Day && pair.Event.On >= first
        orderby pair.Event.On, approval.Id, pair.At
        select Shape(approval, pair.Event, pair.At, snapshot);

    private static TimelineEntry Shape(Approval approval, ApprovalEvent one, int at, Snapshot snapshot) => new()
    {
        Id = $"{approval.Id}.{at}",
        On = one.On,
        Event = one.Event,
        Form = one.Drug is { } form ? NamedLink.To(form, snapshot.Kb) : null,
        Approval = approval.Id.Value,
        Regulator = approval.Regulator,
        Brand = approval.Brand,
        Setting = approval.Setting,
        Regimen = [.. approval.Regimen.Select(part => part.Drug.Value)],
        Indication = approval.VersionOn(one.On)?.Indication,
        Note = one.Note,
        Cites = CiteResponse.All(one.Cites.Count == 0 ? approval.Cites : one.Cites, snapshot),
    };
}
