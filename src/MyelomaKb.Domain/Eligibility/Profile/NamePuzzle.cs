using MyelomaKb.Domain.Combinations;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.Eligibility.Profile;

/// <summary>A name that does not mean exactly one drug: why, and which ids may have been meant. Nothing is guessed from it.</summary>
public sealed record NamePuzzle(string Message, IReadOnlyList<string> Candidates);

/// <summary>
/// Explains names that mean no drug: by the names of regimens and classes, folded once a revision, and by what comes near.
/// </summary>
internal sealed class NamePuzzles
{
    private readonly KnowledgeBase _kb;
    private readonly Dictionary<string, Combination> _regimens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Id<DrugClass>> _classes = new(StringComparer.Ordinal);

    public NamePuzzles(KnowledgeBase kb)
    {
        _kb = kb;
        foreach (var one in kb.Combinations.All)
        {
            foreach (var name in one.Aliases.Append(one.Abbreviation).Append(one.Name).Append(one.Id.Value))
            {
                _regimens.TryAdd(NameFolding.Fold(name), one);
            }
        }

        foreach (var one in kb.DrugClasses.All)
        {
            foreach (var name in new[] { one.Id.Value, one.Name, one.Abbreviation }.OfType<string>())
            {
                _classes.TryAdd(NameFolding.Fold(name), one.Id);
            }
        }
    }

    public NamePuzzle Explain(string name)
    {
        var folded = NameFolding.Fold(name);
        var several = _kb.Names.Find(name);
        if (several.Count > 1)
        {
            return new(
                $"The name could mean several drugs; name one of them: {string.Join(", ", several.Select(match => match.Drug))}.",
                [.. several.Select(match => match.Drug.Value)]);
        }

        if (_regimens.TryGetValue(folded, out var regimen))
        {
            var drugs = regimen.Components.Select(part => part.Drug.Value).ToList();
            return new($"This is the name of a regimen; name its drugs instead: {string.Join(", ", drugs)}.", drugs);
        }

        if (_classes.TryGetValue(folded, out var of))
        {
            return new(
                $"This is the name of a class, not of a drug; write a class as {{ \"class\": \"{of}\" }}.",
                [.. _kb.Links.DrugsWithin(of).Select(drug => drug.Id.Value)]);
        }

        var near = _kb.Names.FindWithoutSuffix(name).Concat(_kb.Spelling.Near(name)).Select(match => match.Drug.Value).Distinct().ToList();
        return new(
            near.Count == 0 ? "No drug has this name." : $"No drug has this name; similar names are {string.Join(", ", near)}.", near);
    }
}
