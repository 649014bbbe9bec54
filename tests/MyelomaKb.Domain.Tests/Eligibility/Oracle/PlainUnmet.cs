using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Tests.Eligibility.Oracle;

/// <summary>
/// Tries every set of leaves, small sets first and in label order, for one that makes the label no longer exclude the patient.
/// </summary>
internal sealed class PlainUnmet(PlainJudge judge, IReadOnlyList<World> worlds)
{
    /// <summary>The leaves that must be otherwise, or null where no set of false leaves suffices.</summary>
    public List<Leaf>? Of(Criterion criteria)
    {
        var leaves = Generate.LeavesOf(criteria).DistinctBy(Name).ToList();
        var candidates = leaves.Where(leaf => IsFalseAtSomePlace(criteria, leaf, true)).ToList();
        return Enumerable.Range(1, candidates.Count)
            .SelectMany(size => Choose(candidates, size))
            .FirstOrDefault(set => IsPossible(criteria, set.ToDictionary(Name, leaf => TruthOf(leaf) == false)));
    }

    /// <summary>Whether some world makes the criteria true, where these leaves have the given values whatever the world is.</summary>
    private bool IsPossible(Criterion criteria, Dictionary<string, bool> turned) =>
        worlds.Any(world => Holds(criteria, world, turned));

    private bool Holds(Criterion criterion, World world, Dictionary<string, bool> turned) => criterion switch
    {
        All all => all.Children.All(child => Holds(child, world, turned)),
        Any any => any.Children.Any(child => Holds(child, world, turned)),
        Not not => !Holds(not.Child, world, turned),
        Leaf leaf when turned.TryGetValue(Name(leaf), out var value) => value,
        _ => judge.Holds(criterion, world),
    };

    private bool IsFalseAtSomePlace(Criterion criterion, Leaf leaf, bool wanted) => criterion switch
    {
        All all => all.Children.Any(child => IsFalseAtSomePlace(child, leaf, wanted)),
        Any any => any.Children.Any(child => IsFalseAtSomePlace(child, leaf, wanted)),
        Not not => IsFalseAtSomePlace(not.Child, leaf, !wanted),
        Leaf one => Name(one) == Name(leaf) && TruthOf(leaf) == !wanted,
        _ => false,
    };

    private bool? TruthOf(Leaf leaf) =>
        worlds.All(world => judge.Holds(leaf, world)) ? true : worlds.Any(world => judge.Holds(leaf, world)) ? null : false;

    public static string Name(Leaf leaf) => leaf switch
    {
        DiagnosisIs one => $"{leaf.Op} {string.Join(',', one.Values.Order())}",
        DiseaseStatusIs one => $"{leaf.Op} {string.Join(',', one.Values.Order())}",
        RiskCategoryIs one => $"{leaf.Op} {string.Join(',', one.Values.Order())}",
        ExposedTo or RefractoryTo => OracleCase.Outward(leaf),
        _ => leaf.ToString(),
    };

    private static IEnumerable<List<Leaf>> Choose(List<Leaf> from, int size) => size == 0
        ? [[]]
        : from.SelectMany((leaf, at) => Choose(from[(at + 1)..], size - 1).Select(rest => rest.Prepend(leaf).ToList()));
}
