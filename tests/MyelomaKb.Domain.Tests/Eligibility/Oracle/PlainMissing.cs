using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Tests.Eligibility.Oracle;

/// <summary>
/// Finds what is missing by looking at every world: a fact counts if two worlds that agree on all others differ in verdict.
/// </summary>
internal sealed class PlainMissing(PlainJudge judge, IReadOnlyList<World> worlds)
{
    /// <summary>The names of the missing facts, in label order; empty where all worlds agree.</summary>
    public List<string> Of(Criterion criteria)
    {
        var leaves = Remaining(criteria).ToList();
        var remaining = leaves.Select(NameOf).ToHashSet();
        var facts = Generate.LeavesOf(criteria).Select(NameOf).Distinct().Where(remaining.Contains).ToList();
        var values = facts.ConvertAll(fact => Numbered(leaves.First(leaf => NameOf(leaf) == fact)));
        var views = worlds
            .Select((world, at) => (Key: Key(values, at), Holds: judge.Holds(criteria, world)))
            .ToHashSet();
        var needed = new List<string>();
        for (var at = facts.Count - 1; at >= 0; at--)
        {
            var others = views.Select(view => (view.Key & ~(15L << (4 * at)), view.Holds)).ToHashSet();
            if (others.Select(view => view.Item1).Distinct().Count() == others.Count)
            {
                views = others;
            }
            else
            {
                needed.Insert(0, facts[at]);
            }
        }

        return needed;
    }

    /// <summary>All facts' values in a world, four bits each.</summary>
    private static long Key(List<int[]> values, int world)
    {
        var key = 0L;
        for (var fact = 0; fact < values.Count; fact++)
        {
            key |= (long)values[fact][world] << (4 * fact);
        }

        return key;
    }

    /// <summary>The same, named as the facts are outside.</summary>
    public IEnumerable<string> OutwardOf(Criterion criteria) => Outward(criteria, Of(criteria));

    /// <summary>Those of the facts of which some value makes all worlds that have it agree.</summary>
    public IEnumerable<string> Deciding(Criterion criteria, IEnumerable<string> facts) => facts.Where(fact => Agree(criteria, fact));

    /// <summary>Facts as they are named outside.</summary>
    public IEnumerable<string> Outward(Criterion criteria, IEnumerable<string> facts)
    {
        var named = Generate.LeavesOf(criteria).GroupBy(NameOf).ToDictionary(group => group.Key, group => group.First());
        return facts.Select(fact => OracleCase.Outward(named[fact]));
    }

    private bool Agree(Criterion criteria, string fact)
    {
        var values = Numbered(Generate.LeavesOf(criteria).First(leaf => NameOf(leaf) == fact));
        return worlds.Select((world, at) => (Value: values[at], Holds: judge.Holds(criteria, world)))
            .GroupBy(one => one.Value)
            .Any(some => some.Select(one => one.Holds).Distinct().Count() == 1);
    }

    /// <summary>A name that two leaves share exactly when one telling answers both.</summary>
    public string NameOf(Leaf leaf) => leaf switch
    {
        ExposedTo one => $"exposedTo {Agents(one.Of)}",
        RefractoryTo one => $"refractoryTo {Agents(one.Of)}",
        _ => leaf.Op,
    };

    private string Agents(AgentSelector of) => of is OneDrug
        ? $"{judge.AgentsOf(of).Single()}"
        : $"{((OfClass)of).Class} {((OfClass)of).Agents}";

    /// <summary>The fact's value in each world, equal values with equal numbers.</summary>
    private int[] Numbered(Leaf leaf)
    {
        var numbers = new Dictionary<object, int>();
        return [.. worlds.Select(world =>
        {
            var value = ValueOf(leaf, world);
            numbers.TryAdd(value, numbers.Count);
            return numbers[value];
        })];
    }

    private object ValueOf(Leaf leaf, World world) => leaf switch
    {
        DiagnosisIs => world.Diagnosis,
        DiseaseStatusIs => world.Statuses,
        RiskCategoryIs => world.Risk,
        AgeYears => world.Age,
        Ecog => world.Ecog,
        BodyWeightKg => world.Weight,
        LabValue => world.Lab,
        PriorLines => world.Lines,
        ProgressedWithinDays => world.DaysToProgression,
        _ => judge.Holds(leaf, world),
    };

    private IEnumerable<Leaf> Remaining(Criterion criteria) => TruthOf(criteria) != Truth.Unknown ? [] : criteria switch
    {
        Leaf leaf => [leaf],
        Not not => Remaining(not.Child),
        All all => all.Children.SelectMany(Remaining),
        Any any => any.Children.SelectMany(Remaining),
        _ => throw new ArgumentOutOfRangeException(nameof(criteria)),
    };

    private Truth TruthOf(Criterion criteria)
    {
        var children = criteria switch
        {
            Not not => [not.Child],
            All all => all.Children,
            Any any => any.Children,
            _ => (IReadOnlyList<Criterion>)[],
        };
        var truths = children.Select(TruthOf).ToList();
        return criteria switch
        {
            Not => truths[0] switch { Truth.True => Truth.False, Truth.False => Truth.True, _ => Truth.Unknown },
            All => truths.Contains(Truth.False) ? Truth.False : truths.Contains(Truth.Unknown) ? Truth.Unknown : Truth.True,
            Any => truths.Contains(Truth.True) ? Truth.True : truths.Contains(Truth.Unknown) ? Truth.Unknown : Truth.False,
            _ => worlds.All(world => judge.Holds(criteria, world)) ? Truth.True
                : worlds.Any(world => judge.Holds(criteria, world)) ? Truth.Unknown : Truth.False,
        };
    }
}
