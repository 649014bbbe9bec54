using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.Eligibility.Profile;

/// <summary>A name that does not mean exactly one drug: why, and which ids may have been meant. Nothing is guessed from it.</summary>
public sealed record NamePuzzle(string Message, IReadOnlyList<string> Candidates)
{
    internal static NamePuzzle Of(string name, KnowledgeBase kb)
    {
        var folded = NameFolding.Fold(name);
        var several = kb.Names.Find(name);
        if (several.Count > 1)
        {
            return new(
                $"The name could mean several drugs; name one of them: {string.Join(", ", several.Select(match => match.Drug))}.",
                [.. several.Select(match => match.Drug.Value)]);
        }

        var regimen = kb.Combinations.All.FirstOrDefault(one =>
            one.Aliases.Append(one.Abbreviation).Append(one.Name).Append(one.Id.Value).Any(text => NameFolding.Fold(text) == folded));
        if (regimen is not null)
        {
            var drugs = regimen.Components.Select(part => part.Drug.Value).ToList();
            return new($"It is the name of a regimen; name its drugs instead: {string.Join(", ", drugs)}.", drugs);
        }

        var of = kb.DrugClasses.All.FirstOrDefault(one =>
            new[] { one.Id.Value, one.Name, one.Abbreviation }.Any(text => text is not null && NameFolding.Fold(text) == folded));
        if (of is not null)
        {
            return new(
                $"It is the name of a class, not of a drug; in a statement a class is told as {{ \"class\": \"{of.Id}\" }}.",
                [.. kb.Links.DrugsWithin(of.Id).Select(drug => drug.Id.Value)]);
        }

        var near = kb.Names.FindWithoutSuffix(name).Concat(kb.Spelling.Near(name)).Select(match => match.Drug.Value).Distinct().ToList();
        return new(near.Count == 0 ? "No drug has this name." : $"No drug has this name; near come {string.Join(", ", near)}.", near);
    }
}
