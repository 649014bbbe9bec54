using MyelomaKb.Domain.Combinations;

namespace MyelomaKb.Domain.Searching;

/// <summary>The texts by which a combination is found.</summary>
internal static class CombinationTexts
{
    public static IEnumerable<SearchText> Of(Combination combination, KnowledgeBase kb)
    {
        yield return new(SearchField.Abbreviation, combination.Abbreviation, 1, IsName: true);
        yield return new(SearchField.Name, combination.Name, 1, IsName: true);
        yield return new(SearchField.Id, combination.Slug, 0.95f, IsName: true);
        foreach (var alias in combination.Aliases)
        {
            yield return new(SearchField.Synonym, alias, 0.97f, IsName: true);
        }

        foreach (var part in combination.Components)
        {
            yield return new(SearchField.Component, DrugTexts.Called(part.Drug, kb), 0.6f, IsName: false);
        }

        foreach (var setting in combination.Settings.Select(one => one.Setting).Distinct())
        {
            yield return new(SearchField.Setting, SearchTexts.Words(setting), 0.4f, IsName: false);
        }

        yield return new(SearchField.Summary, combination.Summary, 0.3f, IsName: false);
    }
}
