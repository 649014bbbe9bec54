using MyelomaKb.Domain;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Claims;
using MyelomaKb.Domain.Combinations;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Pages.Frame;

namespace MyelomaKb.Pages.Embeds;

/// <summary>What an embed is about.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Lead">What it is, in a sentence or two.</param>
/// <param name="Page">The page that shows the whole.</param>
public sealed record EmbedSubject(string Title, string Lead, string Page)
{
    /// <summary>The entries that it is about, the drugs of a class or a combination among them.</summary>
    public required IReadOnlyList<Entry> Entries { get; init; }

    /// <summary>The approvals that it is about.</summary>
    public required IReadOnlyList<Approval> Approvals { get; init; }

    /// <summary>The drug that it is about, in the form in which approvals are named; none where it is about several.</summary>
    internal Drug? Form { get; init; }

    /// <summary>The sides that can be shown; the first where none is asked for.</summary>
    public IReadOnlyList<EmbedShow> Shows { get; init; } = [EmbedShow.Approvals, EmbedShow.Timeline, EmbedShow.Summary];

    /// <summary>From when on what happens to an approval concerns it: another form of a drug joins later.</summary>
    internal Func<Approval, DateOnly> Since { get; init; } = _ => DateOnly.MinValue;

    /// <summary>The strongest warnings on the labels of its drugs, shown before approvals and in the short form.</summary>
    public IReadOnlyList<EmbedSection> Warnings { get; init; } = [];

    /// <summary>What the short form says.</summary>
    internal Func<PageView, IReadOnlyList<EmbedSection>> Summary { get; init; } = _ => [];

    public static EmbedSubject Of(Drug drug, PageView view) =>
        new(Say.Capital(drug.Name), drug.PlainLanguage, $"/drugs/{drug.Id}")
        {
            Entries = [drug],
            Approvals = [.. DrugApprovals.By(drug, view.Kb, view.Day)],
            Since = approval => approval.Drug == drug.Id ? DateOnly.MinValue : DrugApprovals.Since(approval, drug),
            Form = drug,
            Warnings = EmbedWarnings.Of(drug),
            Summary = seen => EmbedSummaries.Of(drug, seen),
        };

    public static EmbedSubject Of(DrugClass of, PageView view)
    {
        var drugs = view.Kb.Links.DrugsWithin(of.Id).ToList();
        return new(of.Name, of.Summary, $"/classes/{of.Id}")
        {
            Entries = [of, .. drugs],
            Approvals = [.. drugs.SelectMany(drug => DrugApprovals.By(drug, view.Kb, view.Day)).Distinct()],
            Warnings = EmbedWarnings.Of(drugs, view),
            Summary = seen => EmbedSummaries.Of(drugs, seen),
        };
    }

    public static EmbedSubject Of(Combination combination, PageView view)
    {
        var drugs = combination.Components.Select(part => view.Kb.Drugs[part.Drug]).ToList();
        return new($"{combination.Abbreviation}: {combination.Name}", combination.Summary, $"/combinations/{combination.Id}")
        {
            Entries = [combination, .. drugs],
            Approvals = [.. combination.Approvals.Select(id => view.Kb.Approvals[id])],
            Warnings = EmbedWarnings.Of(drugs, view),
            Summary = seen => EmbedSummaries.Of(drugs, seen),
        };
    }

    public static EmbedSubject Of(Claim claim, PageView view) =>
        new("A claim, checked", $"“{claim.Statement}”", $"/claims#{claim.Id}")
        {
            Entries = [claim],
            Approvals = [.. claim.Approvals.Select(id => view.Kb.Approvals[id])],
            Shows = [EmbedShow.Summary, EmbedShow.Approvals, EmbedShow.Timeline],
            Summary = seen => EmbedSummaries.Of(claim, seen),
        };

    /// <summary>All drugs over time.</summary>
    public static EmbedSubject Timeline(PageView view) =>
        new("Myeloma drug approvals over time", "What regulators decided on myeloma drugs, the newest first.", "/timeline")
        {
            Entries = [],
            Approvals = view.Kb.Approvals.All,
            Shows = [EmbedShow.Timeline],
        };

    /// <summary>All statements that differ from the labels.</summary>
    public static EmbedSubject Claims(PageView view)
    {
        var differing = view.Kb.Claims.All.Where(claim => claim.Verdict == ClaimVerdict.Differs).ToList();
        return new(
            "Claims about myeloma treatment, checked",
            $"{Say.Count(view.Kb.Claims.All.Count, "published statement")} compared with the labels; {differing.Count} differ.",
            "/claims")
        {
            Entries = differing,
            Approvals = [],
            Shows = [EmbedShow.Summary],
            Summary = seen => EmbedSummaries.Of(differing, seen),
        };
    }
}
