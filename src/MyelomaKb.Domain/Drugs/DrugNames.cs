using System.Text.RegularExpressions;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Domain.Drugs;

/// <summary>
/// Every name, brand, synonym and code of every drug. Where two forms of one substance share a name, it means the form that the
/// others are forms of.
/// </summary>
public sealed partial class DrugNames
{
    private readonly Dictionary<string, List<NameMatch>> _byName = new(StringComparer.Ordinal);

    public DrugNames(IReadOnlyCollection<Drug> drugs)
    {
        foreach (var drug in drugs)
        {
            foreach (var (text, by) in NamesOf(drug))
            {
                Add(text, new NameMatch(drug.Id, by, text));
            }
        }

        var agents = drugs.ToDictionary(drug => drug.Id, drug => drug.Agent);
        foreach (var (name, matches) in _byName)
        {
            _byName[name] = Settle(matches, agents);
        }
    }

    /// <summary>Each comparable name and what it means; several drugs where it is ambiguous.</summary>
    internal IReadOnlyDictionary<string, List<NameMatch>> ByName => _byName;

    /// <summary>
    /// The drugs that the text names, by id, name, brand, code, synonym or known misspelling: none, one, or several where the name
    /// is ambiguous. No spelling is repaired.
    /// </summary>
    public IReadOnlyList<NameMatch> Find(string text) =>
        _byName.TryGetValue(NameFolding.Fold(text), out var matches) ? matches : [];

    /// <summary>Like <see cref="Find"/>, also without a four-letter suffix that is not known here, as in "denosumab-abcd".</summary>
    public IReadOnlyList<NameMatch> FindWithoutSuffix(string text) =>
        UnknownSuffix().Match(text.Trim()) is { Success: true } match
            ? [.. Find(match.Groups["stem"].Value).Select(found => found with { By = MatchedBy.SuffixRemoved })]
            : [];

    /// <summary>The names under which a drug is found, each with the sort of match it makes.</summary>
    public static IEnumerable<(string Text, MatchedBy By)> NamesOf(Drug drug)
    {
        yield return (drug.Id.Value, MatchedBy.Id);
        yield return (drug.Name, MatchedBy.Name);
        yield return (drug.NonproprietaryName, MatchedBy.SuffixRemoved);
        foreach (var brand in drug.Brands)
        {
            yield return (brand.Name, MatchedBy.Brand);
        }

        foreach (var (_, code) in drug.Codes.Known)
        {
            yield return (code, MatchedBy.Code);
        }

        foreach (var name in drug.Names.Where(name => name.Contexts.Count == 0))
        {
            yield return (name.Text, MatchOf(name.Kind));
        }
    }

    private static MatchedBy MatchOf(DrugNameKind kind) => kind switch
    {
        DrugNameKind.Brand => MatchedBy.Brand,
        DrugNameKind.Abbreviation => MatchedBy.Abbreviation,
        DrugNameKind.CodeName => MatchedBy.CodeName,
        DrugNameKind.Misspelling => MatchedBy.Misspelling,
        DrugNameKind.Inn => MatchedBy.Name,
        DrugNameKind.Synonym or DrugNameKind.Former => MatchedBy.Synonym,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static List<NameMatch> Settle(List<NameMatch> matches, Dictionary<Id<Drug>, Id<Drug>> agents)
    {
        var best = matches.GroupBy(match => match.Drug).Select(group => group.MinBy(match => match.By)!).ToList();
        return [.. best
            .Where(match => agents[match.Drug] == match.Drug || !best.Exists(other => other.Drug == agents[match.Drug]))
            .OrderBy(match => match.Drug)];
    }

    private void Add(string text, NameMatch match)
    {
        var key = NameFolding.Fold(text);
        if (!_byName.TryGetValue(key, out var matches))
        {
            _byName[key] = matches = [];
        }

        matches.Add(match);
    }

    [GeneratedRegex("^(?<stem>.+)-[a-z]{4}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UnknownSuffix();
}
