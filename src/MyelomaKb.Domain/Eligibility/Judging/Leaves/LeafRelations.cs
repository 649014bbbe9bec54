namespace MyelomaKb.Domain.Eligibility.Judging.Leaves;

/// <summary>What one leaf says about another, whatever is known of the patient.</summary>
internal static class LeafRelations
{
    /// <summary>Whether the two can depend on each other; beside: both are to hold in the same <c>all</c>.</summary>
    public static bool CanDepend(LeafTest one, LeafTest other, bool beside, AgentForest forest)
    {
        if (one.Fact == other.Fact)
        {
            // A treated disease can have several statuses at once, so asking for two of them asks for one thing.
            return !(beside && one is StatusTest a1 && other is StatusTest b1 && AsksForTreated(a1) && AsksForTreated(b1));
        }

        return (one, other) switch
        {
            (AgentTest a, AgentTest b) => forest.IsWithin(a.Agents.Node, b.Agents.Node) || forest.IsWithin(b.Agents.Node, a.Agents.Node),
            (WholeNumberTest { Fact: PriorLinesFact } lines, _) => CanDependOnLines(other, lines),
            (_, WholeNumberTest { Fact: PriorLinesFact } lines) => CanDependOnLines(one, lines),
            _ => IsOfProgression(one) && IsOfProgression(other),
        };
    }

    /// <summary>Whether the second holds wherever the first does.</summary>
    public static bool Implies(LeafTest one, LeafTest other, AgentForest forest) => (one, other) switch
    {
        (AgentTest a, AgentTest b) =>
            a.Agents.AtLeast >= b.Agents.AtLeast
            && (a.Agents.Refractory || !b.Agents.Refractory)
            && forest.IsWithin(a.Agents.Node, b.Agents.Node),
        (AgentTest, WholeNumberTest { Fact: PriorLinesFact } lines) => IsAtLeastOne(lines),
        (StatusTest status, WholeNumberTest { Fact: PriorLinesFact } lines) =>
            IsAtLeastOne(lines) && (status.Set & Statuses.New) == 0,
        (ProgressedWithinTest, FlagTest { Fact: ProgressedFact } flag) => flag.Wanted,
        (ProgressedWithinTest or FlagTest { Fact: ProgressedFact, Wanted: true }, WholeNumberTest { Fact: PriorLinesFact } lines) =>
            IsAtLeastOne(lines),
        _ => false,
    };

    private static bool CanDependOnLines(LeafTest other, WholeNumberTest lines) =>
        other.Fact.IsOfTreatment && (!IsOpenAmongTreated(lines) || (other is StatusTest status && !AsksForTreated(status)));

    private static bool IsOfProgression(LeafTest test) => test.Fact is ProgressedFact or DaysToProgressionFact;

    private static bool IsAtLeastOne(WholeNumberTest lines) => lines is { Low: <= 1, High: int.MaxValue };

    /// <summary>Whether it can hold and can fail after one line or more.</summary>
    private static bool IsOpenAmongTreated(WholeNumberTest lines) =>
        lines.High >= 1 && (lines.Low >= 2 || lines.High < int.MaxValue);

    private static bool AsksForTreated(StatusTest status) => (status.Set & Statuses.OfTreated) != 0;
}
