using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Combinations;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Domain;

/// <summary>
/// Which results of trials are results of a treatment: those of arms with its drugs, up to form. The result of a control arm is never a
/// result of the treatment that it was compared with.
/// </summary>
public sealed class TreatmentResults(KnowledgeBase kb)
{
    private readonly ArmReader _arms = new(kb);

    /// <summary>The results of an approval's trials that are of its regimen; optional drugs may have been given or not.</summary>
    public IEnumerable<(Trial Trial, TrialResult Result)> Of(Approval approval) => Of(approval.Trials, DrugsOf(approval));

    /// <summary>The results of a combination's trials that are of exactly its drugs.</summary>
    public IEnumerable<(Trial Trial, TrialResult Result)> Of(Combination combination) => Of(combination.Trials, DrugsOf(combination));

    /// <summary>The results of these trials of treatments that hold the drug.</summary>
    public IEnumerable<(Trial Trial, TrialResult Result)> Of(Drug drug, IEnumerable<Id<Trial>> trials) =>
        Treated(trials).Where(one => _arms.Read(one.Result.Arm) is not { } agents || agents.Contains(drug.Agent));

    private IEnumerable<(Trial Trial, TrialResult Result)> Of(IEnumerable<Id<Trial>> trials, Regimen regimen) =>
        Treated(trials).Where(one => _arms.Read(one.Result.Arm) is { } agents
            ? regimen.Holds(agents)
            : TreatmentsOf(one.Trial).All(regimen.IsLike));

    private IEnumerable<(Trial Trial, TrialResult Result)> Treated(IEnumerable<Id<Trial>> trials) => trials
        .Select(id => kb.Trials[id])
        .SelectMany(trial => trial.Results.Where(result => !trial.IsControl(result)), (trial, result) => (trial, result));

    /// <summary>
    /// What a trial was about: where all its approvals and combinations are of one regimen, an arm with an unread name is of it.
    /// </summary>
    private IEnumerable<Regimen> TreatmentsOf(Trial trial) =>
        kb.Links.ApprovalsOfTrial[trial.Id].Select(DrugsOf).Concat(kb.Links.CombinationsOfTrial[trial.Id].Select(DrugsOf));

    private Regimen DrugsOf(Approval approval) => new(
        Agents(approval.Regimen.Where(part => !part.Optional).Select(part => part.Drug)),
        Agents(approval.Regimen.Select(part => part.Drug)));

    private Regimen DrugsOf(Combination combination)
    {
        var agents = Agents(combination.Components.Select(part => part.Drug));
        return new Regimen(agents, agents);
    }

    private HashSet<Id<Drug>> Agents(IEnumerable<Id<Drug>> drugs) => [.. drugs.Select(drug => kb.Drugs[drug].Agent)];

    private sealed record Regimen(IReadOnlySet<Id<Drug>> Needed, IReadOnlySet<Id<Drug>> All)
    {
        public bool Holds(IReadOnlySet<Id<Drug>> agents) => Needed.IsSubsetOf(agents) && agents.IsSubsetOf(All);

        public bool IsLike(Regimen other) => other.Needed.IsSubsetOf(All) && Needed.IsSubsetOf(other.All);
    }
}
