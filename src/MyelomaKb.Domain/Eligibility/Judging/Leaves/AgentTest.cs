using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Eligibility.Judging.Leaves;

/// <summary>Enough agents of a node were received, or are such that the disease is refractory to them.</summary>
internal sealed class AgentTest(Leaf leaf, AgentFact fact, int number) : LeafTest(leaf, fact, number)
{
    public AgentFact Agents => fact;

    public override Truth Judge(Knowledge known)
    {
        var bounds = known.Agents[fact.Node];
        var (low, high) = fact.Refractory
            ? (bounds.RefractoryLow, bounds.RefractoryHigh)
            : (bounds.ExposedLow, bounds.ExposedHigh);
        return low >= fact.AtLeast ? Truth.True : high < fact.AtLeast ? Truth.False : Truth.Unknown;
    }

    public override bool Holds(decimal value) => value == FactSource.Yes;
}

/// <summary>Whether at least so many agents of a node were received, or are such that the disease is refractory to them.</summary>
internal sealed class AgentFact(Fact fact, bool refractory, int node, AgentForest forest, int number) : FactSource(fact, number)
{
    private readonly AgentSelector _selector = ((OfAgents)fact.Of!).Selector;

    public bool Refractory => refractory;

    public int Node => node;

    public int AtLeast { get; } = AgentForest.CountOf(((OfAgents)fact.Of!).Selector);

    public override bool IsOfTreatment => true;

    public override bool IsAskedTheSame => true;

    public override decimal[] Values(Knowledge known, IReadOnlyList<LeafTest> tests) => YesAndNo;

    public override PatientFacts Tell(PatientFacts patient, decimal value) => refractory
        ? patient with { Refractory = Tell(patient.Refractory, value == Yes) }
        : patient with { Exposed = Tell(patient.Exposed, value == Yes) };

    public override ProfileFragment Fragment(decimal value) => new ToldAgents(
        (refractory, value == Yes) switch
        {
            (false, true) => "exposedTo",
            (false, false) => "notExposedTo",
            (true, true) => "refractoryTo",
            (true, false) => "notRefractoryTo",
        },
        _selector);

    private AgentFacts Tell(AgentFacts told, bool value)
    {
        if (node < forest.Classes)
        {
            var count = new ClassCount(node, AtLeast);
            return value ? told with { AtLeast = [.. told.AtLeast, count] } : told with { FewerThan = [.. told.FewerThan, count] };
        }

        var agents = told.Agents.ToArray();
        agents[node - forest.Classes] = TruthLogic.FromTold(value);
        return told with { Agents = agents };
    }
}
