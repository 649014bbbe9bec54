using MyelomaKb.Domain.Claims;
using MyelomaKb.Pages.Frame;

namespace MyelomaKb.Pages.Claims;

/// <summary>What claims are about, to choose from and to group by.</summary>
internal static class ClaimTopics
{
    private const string General = "Treatment in general";
    private const string Several = "Several drugs";

    /// <summary>The drugs that claims are about, by name.</summary>
    public static IReadOnlyList<(string Value, string Name)> Drugs(PageView view) =>
    [
        .. view.Kb.Claims.All.SelectMany(claim => claim.Drugs).Distinct()
            .Select(id => (id.Value, Say.Capital(view.Kb.Drugs[id].Name)))
            .OrderBy(one => one.Item2, StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>The combinations that claims are about, by abbreviation.</summary>
    public static IReadOnlyList<(string Value, string Name)> Combinations(PageView view) =>
    [
        .. view.Kb.Claims.All.SelectMany(claim => claim.Combinations).Distinct()
            .Select(id => (id.Value, view.Kb.Combinations[id].Abbreviation))
            .OrderBy(one => one.Item2, StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>Claims by what they are about: treatment in general first, then each drug by itself, then what is about several.</summary>
    public static IEnumerable<IGrouping<string, Claim>> Of(IEnumerable<Claim> claims, PageView view) => claims
        .GroupBy(claim => Of(claim, view))
        .OrderBy(topic => topic.Key switch { General => 0, Several => 2, _ => 1 })
        .ThenBy(topic => topic.Key, StringComparer.OrdinalIgnoreCase);

    private static string Of(Claim claim, PageView view) => claim switch
    {
        { Combinations.Count: > 0 } or { Drugs.Count: > 1 } => Several,
        { Drugs: [var drug] } => Say.Capital(view.Kb.Drugs[drug].Name),
        _ => General,
    };
}
