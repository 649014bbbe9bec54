using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Eligibility.Effects;
using MyelomaKb.Domain.Eligibility.Judging;
using MyelomaKb.Domain.Eligibility.Judging.Leaves;

namespace MyelomaKb.Domain.Eligibility.Deciding;

/// <summary>
/// Decides what is true of all patients that there can be: whether criteria can ever hold, and how two of them lie to each other. It
/// goes through the finitely many ways in which the facts that the criteria name can be, so an answer is a proof; where that would take
/// more steps than allowed, it says that it did not decide.
/// </summary>
public sealed class CriteriaDecider(
    AgentIndex agents, int mostSteps = CriteriaDecider.MostSteps, WorkBudget? budget = null)
{
    /// <summary>How many values are tried for one answer before it is given up.</summary>
    public const int MostSteps = 100_000;

    private readonly AgentForest _forest = new(agents);

    /// <summary>
    /// Whether some patient meets the criteria; not decided where the steps for this answer, or of the budget, do not suffice.
    /// </summary>
    public Decision CanHold(Criterion criteria)
    {
        var table = new LeafTable(_forest);
        if (budget is { IsSpent: true } || LabelCompiler.CountLeaves(criteria, table) > CompiledLabel.MostLeaves)
        {
            return Decision.NotDecided;
        }

        var search = new WitnessSearch(
            LabelCompiler.Compile(criteria, table, _forest), _forest, (int)Math.Min(mostSteps, budget?.Left ?? mostSteps));
        var decision = search.Run();
        budget?.Spend(search.Steps + 1);
        return decision;
    }

    /// <summary>How the patients who meet the first criteria lie to those who meet the second.</summary>
    public Comparison Compare(Criterion first, Criterion second) => new(
        Both: CanHold(new All([first, second])),
        OnlyFirst: CanHold(new All([first, new Not(second)])),
        OnlySecond: CanHold(new All([second, new Not(first)])));
}
