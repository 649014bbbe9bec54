using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Domain.Tests.Eligibility.Oracle;

/// <summary>Judges criteria in one world at a time, by plain recursion, and says which worlds go with what is told.</summary>
internal sealed class PlainJudge(KnowledgeBase kb)
{
    private readonly Dictionary<AgentSelector, int[]> _agents = [];

    public bool Holds(Criterion criterion, World world) => criterion switch
    {
        All all => all.Children.All(child => Holds(child, world)),
        Any any => any.Children.Any(child => Holds(child, world)),
        Not not => !Holds(not.Child, world),
        DiagnosisIs leaf => leaf.Values.Contains(world.Diagnosis),
        DiseaseStatusIs leaf => leaf.Values.Any(world.HasStatus),
        RiskCategoryIs leaf => leaf.Values.Contains(world.Risk),
        AgeYears leaf => Within(leaf.Bounds, world.Age),
        Ecog leaf => Within(leaf.Bounds, world.Ecog),
        BodyWeightKg leaf => Within(leaf.Bounds, world.Weight),
        LabValue leaf => Within(leaf.Bounds, world.Lab),
        PriorLines leaf => Within(leaf.Bounds, world.Lines),
        TransplantEligible leaf => leaf.Value == world.TransplantEligible,
        PriorAutologousTransplant leaf => leaf.Value == world.Transplanted,
        HasCondition => world.Condition,
        HasBiomarker => world.Biomarker,
        ProgressedOnLastTherapy leaf => leaf.Value == world.DaysToProgression >= 0,
        ProgressedWithinDays leaf => world.DaysToProgression >= 0 && world.DaysToProgression <= leaf.Days,
        ExposedTo leaf => Count(leaf.Of, world, 1) >= Asked(leaf.Of),
        RefractoryTo leaf => Count(leaf.Of, world, 2) >= Asked(leaf.Of),
        _ => throw new ArgumentOutOfRangeException(nameof(criterion)),
    };

    /// <summary>Whether everything told is so in the world, and the world is one that can be.</summary>
    public bool GoesWith(World world, PatientFacts told) =>
        GoesWith(world, told.Exposed, 1)
        && GoesWith(world, told.Refractory, 2)
        && InRange(told.PriorLines, world.Lines)
        && (told.DiseaseStatus is null || told.DiseaseStatus.Aggregate(0, (all, one) => all | (1 << (int)one)) == world.Statuses)
        && IsOrUnknown(told.Diagnosis, world.Diagnosis)
        && IsOrUnknown(told.AgeYears, world.Age)
        && IsOrUnknown(told.RiskCategory, world.Risk)
        && IsOrUnknown(told.Ecog, world.Ecog)
        && IsOrUnknown(told.BodyWeightKg, world.Weight)
        && IsOrUnknown(told.TransplantEligible, world.TransplantEligible)
        && IsOrUnknown(told.PriorAutologousTransplant, world.Transplanted)
        && told.Labs.Values.All(value => value == world.Lab)
        && told.Conditions.Values.All(value => value == world.Condition)
        && told.Biomarkers.Values.All(value => value == world.Biomarker)
        && GoesWith(told.ProgressedOnLastTherapy, world.DaysToProgression >= 0)
        && (told.DaysToProgression is not { } days || world.DaysToProgression < 0 || InRange(days, world.DaysToProgression));

    /// <summary>Drugs that belong to the class or, through parents, to a class in it.</summary>
    public int[] AgentsOf(AgentSelector of)
    {
        if (!_agents.TryGetValue(of, out var agents))
        {
            _agents[of] = agents = [.. Enumerable.Range(0, kb.Agents.Agents.Count).Where(at => IsOf(kb.Drugs[kb.Agents.Agents[at]], of))];
        }

        return agents;
    }

    private bool IsOf(Drug drug, AgentSelector of)
    {
        if (of is OneDrug one)
        {
            return (kb.Drugs[one.Drug].FormOf ?? one.Drug) == drug.Id;
        }

        for (Id<DrugClass>? above = drug.Class; above is { } current; above = kb.DrugClasses[current].Parent)
        {
            if (current == ((OfClass)of).Class)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOrUnknown<T>(T? told, T value)
        where T : struct => told is not { } known || EqualityComparer<T>.Default.Equals(known, value);

    private bool GoesWith(World world, AgentFacts told, int state) =>
        Enumerable.Range(0, world.Agents.Length).All(at => GoesWith(told.Agents[at], world.Agents[at] >= state))
        && told.AtLeast.All(count => Count(new OfClass(kb.Agents.Classes[count.Class]), world, state) >= count.Agents)
        && told.FewerThan.All(count => Count(new OfClass(kb.Agents.Classes[count.Class]), world, state) < count.Agents);

    private static bool GoesWith(Truth told, bool value) => told == Truth.Unknown || (told == Truth.True) == value;

    private int Count(AgentSelector of, World world, int state) => AgentsOf(of).Count(at => world.Agents[at] >= state);

    private static int Asked(AgentSelector of) => of is OfClass some ? some.Agents : 1;

    private static bool Within(Bounds bounds, decimal value) => !(value < bounds.AtLeast) && !(value > bounds.AtMost);

    private static bool InRange(KnownRange range, int value) => value >= range.AtLeast && !(value > range.AtMost);
}
