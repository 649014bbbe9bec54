using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Domain.Searching;

/// <summary>The texts by which a trial is found.</summary>
internal static class TrialTexts
{
    public static IEnumerable<SearchText> Of(Trial trial)
    {
        yield return new(SearchField.Name, trial.Name, 1, IsName: true);

        // "MAIA (MMY3008)" is called MAIA, and MMY3008.
        var bracket = trial.Name.IndexOf(" (", StringComparison.Ordinal);
        if (bracket > 0 && trial.Name.EndsWith(')'))
        {
            yield return new(SearchField.Name, trial.Name[..bracket], 1, IsName: true);
            yield return new(SearchField.Synonym, trial.Name[(bracket + 2)..^1], 0.97f, IsName: true);
        }

        yield return new(SearchField.Id, trial.Slug, 0.95f, IsName: true);
        if (trial.Nct is { } nct)
        {
            yield return new(SearchField.Code, nct, 1, IsName: true);
        }

        yield return new(SearchField.Population, trial.Population, 0.5f, IsName: false);
        foreach (var arm in trial.Arms)
        {
            yield return new(SearchField.Arm, arm, 0.4f, IsName: false);
        }
    }
}
