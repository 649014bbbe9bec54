using MyelomaKb.Domain.Drugs;
using MyelomaKb.Pages.Frame;

namespace MyelomaKb.Pages.Embeds;

/// <summary>The strongest warnings on labels: no embed that says what a drug may be used for leaves them out.</summary>
internal static class EmbedWarnings
{
    /// <summary>Those of one drug, each by itself; no section where its label has none.</summary>
    public static IReadOnlyList<EmbedSection> Of(Drug drug) => drug.BoxedWarnings.Count == 0 ? [] :
    [
        new EmbedSection(
            "Strongest warnings on the United States label",
            [.. drug.BoxedWarnings.Select(warning => new EmbedItem(Say.Capital(warning)))]),
    ];

    /// <summary>Those of several drugs, under the name of each.</summary>
    public static IReadOnlyList<EmbedSection> Of(IEnumerable<Drug> drugs, PageView view)
    {
        var warned = drugs.Where(drug => drug.BoxedWarnings.Count > 0).ToList();
        return warned.Count == 0 ? [] :
        [
            new EmbedSection("Strongest warnings on United States labels", [.. warned.Select(drug => new EmbedItem(Say.Capital(drug.Name))
            {
                Link = view.Origin + view.To($"/drugs/{drug.Id}"),
                Text = $"{Say.Capital(string.Join("; ", drug.BoxedWarnings))}.",
            })]),
        ];
    }
}
