namespace MyelomaKb.Domain.Eligibility.Judging;

/// <summary>What one leaf says about another, whatever is known of the patient.</summary>
internal static class LeafRelations
{
    /// <summary>Whether the two can depend on each other; beside: both are to hold in the same <c>all</c>.</summary>
    public static bool CanDepend(LeafTest one, LeafTest other, bool beside, AgentForest forest)
    {
        if (one.Fact == other.Fact)
        {
            // Several statuses can hold at once, so asking for two of them asks for one thing.
            return !(beside && one is StatusTest);
        }

        return (one, other) switch
        {
            (AgentTest a, AgentTest b) => forest.IsWithin(a.Agents.Node, b.Agents.Node) || forest.IsWithin(b.Agents.Node, a.Agents.Node),
            (WholeNumberTest { Fact: PriorLinesFact } lines, AgentTest) => !IsOpenAmongTreated(lines),
            (AgentTest, WholeNumberTest { Fact: PriorLinesFact } lines) => !IsOpenAmongTreated(lines),
            (WholeNumberTest { Fact: PriorLinesFact } lines, StatusTest status) => !IsOpenAmongTreated(lines) || !AsksForTreated(status),
            (StatusTest status, WholeNumberTest { Fact: PriorLinesFact } lines) => !IsOpenAmongTreated(lines) || !AsksForTreated(status),
            _ => one.Fact.Circle == Circle.Progression && other.Fact.Circle == Circle.Progression,
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
        _ => false,
    };

    private static bool IsAtLeastOne(WholeNumberTest lines) => lines is { Low: <= 1, High: int.MaxValue };

    /// <summary>Whether it can hold and can fail after one line or more.</summary>
    private static bool IsOpenAmongTreated(WholeNumberTest lines) =>
        lines.High >= 1 && (lines.Low >= 2 || lines.High < int.MaxValue);

    private static bool AsksForTreated(StatusTest status) => (status.Set & Statuses.OfTreated) != 0;
}
