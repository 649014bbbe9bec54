using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility.Deciding;
using MyelomaKb.Domain.Eligibility.Effects;
using MyelomaKb.Domain.Tests.Eligibility.Real;

namespace MyelomaKb.Domain.Tests.Eligibility.Effects;

public sealed class WorkBudgetTests
{
    [Fact]
    public void Work_ends_where_the_steps_are_used_up()
    {
        var budget = new WorkBudget(10);
        budget.Spend(9);
        Assert.Equal((false, 1L), (budget.IsSpent, budget.Left));
        budget.Spend(5);
        Assert.Equal((true, 0L), (budget.IsSpent, budget.Left));
    }

    [Fact]
    public void Work_ends_where_it_may_not_go_on()
    {
        var budget = new WorkBudget(100, steps => steps < 10);
        budget.Spend(9);
        Assert.False(budget.IsSpent);
        budget.Spend(1);
        Assert.True(budget.IsSpent);
    }

    [Fact]
    public void Cancelled_work_ends_at_once()
    {
        var budget = new WorkBudget(100, cancellation: new CancellationToken(canceled: true));
        Assert.Throws<OperationCanceledException>(() => budget.Spend(1));
    }

    [Fact]
    public void Criteria_that_are_hard_to_decide_take_no_more_than_the_budget_and_leave_the_rest_undecided()
    {
        var hard = Enumerable.Range(0, 12).Select(at => Some.Approval(Hard(at), $"hard-{at:00}", "bortezomib"));
        var after = FactFiles.Kb.Apply(FactFiles.Kb.Revision with { Number = 2 }, hard, []);
        var budget = new WorkBudget(50_000);

        var effects = CriteriaEffect.Between(FactFiles.Kb, after, new(2026, 11, 1), budget);

        Assert.Equal(12, effects.Count);
        Assert.InRange(budget.Steps, 50_000, 50_000 + (3 * effects.Count));
        Assert.Equal((Decision.NotDecided, 0), (effects[^1].CanHold, effects[^1].Compared));
        Assert.True(effects[^1].ToCompare > 100);
    }

    /// <summary>Sixty criteria that every way through them can turn, and that nobody meets.</summary>
    private static Criterion Hard(int at) => Some.All(
        [
            .. Enumerable.Range(0, 29).Select(one => Some.Any(
                new HasBiomarker($"left-{at}-{one}"), new HasBiomarker($"right-{at}-{one}"))),
            Some.Age(70),
            Some.Any(Some.Age(null, 60), Some.Age(null, 50)),
        ]);
}
