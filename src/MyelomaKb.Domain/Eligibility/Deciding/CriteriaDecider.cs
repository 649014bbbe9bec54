using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Eligibility.Judging;

namespace MyelomaKb.Domain.Eligibility.Deciding;

/// <summary>
/// Decides what is true of all patients that there can be: whether criteria can ever hold, and how two of them lie to each other. It
/// goes through the finitely many ways in which the facts that the criteria name can be, so an answer is a proof; where that would take
/// more steps than allowed, it says that it did not decide.
/// </summary>
public sealed class CriteriaDecider(AgentIndex agents, int mostSteps = CriteriaDecider.MostSteps)
{
    /// <summary>How many values are tried for one answer before it is given up.</summary>
    public const int MostSteps = 100_000;

    private readonly AgentForest _forest = new(agents);

    /// <summary>Whether some patient meets the criteria.</summary>
    public Decision CanHold(Criterion criteria)
    {
        var table = new LeafTable(_forest);
        return TestsIn(criteria, table).Distinct().Skip(CompiledLabel.MostLeaves).Any()
            ? Decision.NotDecided
            : new WitnessSearch(LabelCompiler.Compile(criteria, table, _forest), _forest, mostSteps).Run();
    }

    /// <summary>How the patients who meet the first criteria lie to those who meet the second.</summary>
    public Comparison Compare(Criterion first, Criterion second) => new(
        Both: CanHold(new All([first, second])),
        OnlyFirst: CanHold(new All([first, new Not(second)])),
        OnlySecond: CanHold(new All([second, new Not(first)])));

    private static IEnumerable<LeafTest> TestsIn(Criterion criterion, LeafTable table) => criterion switch
    {
        Leaf leaf => [table.TestOf(leaf)],
        Not not => TestsIn(not.Child, table),
        All all => all.Children.SelectMany(child => TestsIn(child, table)),
        Any any => any.Children.SelectMany(child => TestsIn(child, table)),
        _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion.Op, null),
    };
}
