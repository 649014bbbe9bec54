using MyelomaKb.Domain.Common;

namespace MyelomaKb.Domain.Drugs;

/// <summary>
/// Finds what a misspelt name was perhaps meant to be. Names of drugs look alike (lenalidomide, pomalidomide, thalidomide), so a
/// repair needs one drug that is clearly nearer than every other; whatever is less sure is only offered.
/// </summary>
public sealed class Spelling
{
    private const int MostOffered = 5;
    private const int ShortestRepaired = 5;

    private readonly (string Folded, NameMatch Match)[] _names;
    private readonly Func<Id<Drug>, Id<Drug>> _agentOf;

    public Spelling(DrugNames names, IReadOnlyCollection<Drug> drugs)
    {
        _names =
        [
            .. from pair in names.ByName
               from match in pair.Value
               where match.By is not (MatchedBy.Code or MatchedBy.CodeName)
               orderby pair.Key, match.Drug
               select (pair.Key, match),
        ];
        var agents = drugs.ToDictionary(drug => drug.Id, drug => drug.Agent);
        _agentOf = drug => agents[drug];
    }

    /// <summary>
    /// The drug that the text surely was meant to name, or null: few changes for its length, and every other substance at least two
    /// changes further away.
    /// </summary>
    public NameMatch? Repair(string text)
    {
        var folded = NameFolding.Fold(text);
        var near = Measured(new NearSearch(folded, Reach(folded) + 1));
        if (folded.Length < ShortestRepaired || near.Count == 0 || near[0].Distance > Reach(folded))
        {
            return null;
        }

        var (best, distance) = near[0];
        var others = near.Where(one => _agentOf(one.Match.Drug) != _agentOf(best.Drug));
        return others.Any(one => one.Distance < distance + 2) ? null : best with { By = MatchedBy.SpellingRepaired };
    }

    /// <summary>The drugs whose names come near, nearest first, at most five.</summary>
    public IReadOnlyList<NameMatch> Near(string text)
    {
        var folded = NameFolding.Fold(text);
        var near = Measured(new NearSearch(folded)).Select(one => one.Match);
        var begun = folded.Length < 3
            ? []
            : _names.Where(name => name.Folded.StartsWith(folded, StringComparison.Ordinal)).Select(name => name.Match);
        var offered = near.Concat(begun).DistinctBy(match => match.Drug).Take(MostOffered);
        return [.. offered.Select(match => match with { By = MatchedBy.SpellingRepaired })];
    }

    private static int Reach(string folded) => folded.Length switch { < 7 => 1, < 12 => 2, _ => 3 };

    private List<(NameMatch Match, int Distance)> Measured(NearSearch search) =>
    [
        .. from name in _names
           let distance = search.DistanceTo(name.Folded)
           where distance is not null
           group (name.Match, Distance: distance.Value) by name.Match.Drug into drug
           let nearest = drug.MinBy(one => one.Distance)
           orderby nearest.Distance, drug.Key
           select nearest,
    ];
}
