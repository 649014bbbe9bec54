using MyelomaKb.Domain;
using MyelomaKb.Domain.Claims;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Pages.Claims;
using MyelomaKb.Pages.Drugs;
using MyelomaKb.Pages.Frame;

namespace MyelomaKb.Pages.Embeds;

/// <summary>The short forms.</summary>
internal static class EmbedSummaries
{
    /// <summary>Where a drug stands with each regulator.</summary>
    public static IReadOnlyList<EmbedSection> Of(Drug drug, PageView view) =>
        [new EmbedSection("Status", [.. RegulatoryStanding.Of(drug, view.Kb, view.Day).Select(Item)])];

    /// <summary>Several drugs, each with its standing.</summary>
    public static IReadOnlyList<EmbedSection> Of(IEnumerable<Drug> drugs, PageView view) =>
    [
        new EmbedSection("Drugs", [.. drugs.Select(drug => new EmbedItem(Say.Capital(drug.Name))
        {
            Link = view.Origin + view.To($"/drugs/{drug.Id}"),
            Text = drug.PlainLanguage,
            Tags = [.. RegulatoryStanding.Of(drug, view.Kb, view.Day).Select(one => $"{Say.Name(one.Regulator)}: {StandingWords.Of(one)}")],
        })]),
    ];

    /// <summary>How one statement, which stands above, compares with the labels.</summary>
    public static IReadOnlyList<EmbedSection> Of(Claim claim, PageView view) =>
    [
        new EmbedSection(null, [new EmbedItem(Verdicts.Name(claim.Verdict))
        {
            Link = view.Origin + view.To($"/claims#{claim.Id}"),
            On = claim.ComparedOn,
            Text = claim.Difference,
        }]),
    ];

    /// <summary>Statements and how they compare with the labels.</summary>
    public static IReadOnlyList<EmbedSection> Of(IEnumerable<Claim> claims, PageView view) =>
    [
        new EmbedSection(null, [.. claims.Select(claim => new EmbedItem(claim.Statement)
        {
            Link = view.Origin + view.To($"/claims#{claim.Id}"),
            On = claim.ComparedOn,
            Text = claim.Difference,
            Tags = [Verdicts.Name(claim.Verdict)],
        })]),
    ];

    private static EmbedItem Item(RegulatoryStanding standing) => new(Say.Place(standing.Regulator))
    {
        On = standing.FirstDecidedOn,
        Text = standing.FirstDecidedOn is null ? null
            : standing.Status == StandingStatus.Approved
                ? $"{Say.Count(standing.InForce, "use")} covered; first decision:"
                : "First decision:",
        Tags = [StandingWords.Of(standing)],
    };
}
