using MyelomaKb.Api.Approvals;
using MyelomaKb.Api.Claims;
using MyelomaKb.Api.Combinations;
using MyelomaKb.Api.DrugClasses;
using MyelomaKb.Api.Drugs;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Sources;
using MyelomaKb.Api.Trials;
using MyelomaKb.Domain.Approvals;

namespace MyelomaKb.Api.Exporting;

/// <summary>The whole knowledge base at a revision, as the API returns it, on a day.</summary>
public sealed record KnowledgeBaseExport
{
    public KnowledgeBaseExport(Snapshot snapshot, DateOnly asOf)
    {
        var kb = snapshot.Kb;
        Revision = kb.Revision.Number;
        PublishedAt = kb.Revision.PublishedAt;
        AsOf = asOf;
        DrugClasses = [.. kb.DrugClasses.All.Select(one => new DrugClassResponse(one, snapshot))];
        Drugs = [.. kb.Drugs.All.Select(one => new DrugResponse(one, snapshot, []))];
        Conditions = [.. kb.Conditions.All.Select(one => new ConditionExport(one, snapshot))];
        Trials = [.. kb.Trials.All.Select(one => new TrialResponse(one, snapshot))];
        Approvals =
        [
            .. kb.Approvals.All.Where(one => one.DecidedBy(snapshot.Day)).Select(one => new ApprovalResponse(one, snapshot, [])),
        ];
        Combinations = [.. kb.Combinations.All.Select(one => new CombinationResponse(one, snapshot, []))];
        Claims = [.. kb.Claims.All.Select(one => new ClaimResponse(one, snapshot))];
        Labels = [.. kb.Labels.All.Select(one => new LabelExport(one, snapshot))];
        Sources = [.. kb.Sources.All.Select(one => new SourceResponse(one, snapshot))];
    }

    /// <summary>The revision that is exported.</summary>
    public int Revision { get; }

    /// <summary>When it was published.</summary>
    public DateTimeOffset PublishedAt { get; }

    /// <summary>The first day on which approvals had this status; nothing happened to them from then until the day requested.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The licence of the facts.</summary>
    public string Licence { get; } = "CC-BY-4.0";

    /// <summary>Pharmacological classes.</summary>
    public IReadOnlyList<DrugClassResponse> DrugClasses { get; }

    /// <summary>Drugs.</summary>
    public IReadOnlyList<DrugResponse> Drugs { get; }

    /// <summary>Label conditions that need a question of their own.</summary>
    public IReadOnlyList<ConditionExport> Conditions { get; }

    /// <summary>Trials.</summary>
    public IReadOnlyList<TrialResponse> Trials { get; }

    /// <summary>Approvals that were decided by the day.</summary>
    public IReadOnlyList<ApprovalResponse> Approvals { get; }

    /// <summary>Combinations.</summary>
    public IReadOnlyList<CombinationResponse> Combinations { get; }

    /// <summary>Claims.</summary>
    public IReadOnlyList<ClaimResponse> Claims { get; }

    /// <summary>United States labels, as last seen.</summary>
    public IReadOnlyList<LabelExport> Labels { get; }

    /// <summary>Cited documents.</summary>
    public IReadOnlyList<SourceResponse> Sources { get; }
}
