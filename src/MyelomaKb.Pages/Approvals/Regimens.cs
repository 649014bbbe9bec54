using MyelomaKb.Domain;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Pages.Frame;
using MyelomaKb.Pages.Pictures;

namespace MyelomaKb.Pages.Approvals;

/// <summary>Names what is given together.</summary>
public static class Regimens
{
    private const string Perhaps = "with or without";

    /// <summary>
    /// "Teclistamab alone", "Teclistamab with daratumumab", "… with or without dexamethasone"; in another form that the approval covers,
    /// where one is given.
    /// </summary>
    public static string Name(Approval approval, KnowledgeBase kb, Drug? form = null)
    {
        var regimen = form is null ? approval.Regimen : approval.RegimenAs(form.Id, kb);
        var first = Say.Capital(kb.Drugs[regimen[0].Drug].Name);
        var partners = Partners(approval, kb);
        return partners.StartsWith(Perhaps, StringComparison.Ordinal) ? $"{first}, {partners}" : $"{first} {partners}";
    }

    /// <summary>What is given with the first drug: "alone", "with daratumumab", "with or without dexamethasone".</summary>
    public static string Partners(Approval approval, KnowledgeBase kb)
    {
        var with = Names(approval, kb, optional: false);
        var perhaps = Names(approval, kb, optional: true);
        return (with.Count, perhaps.Count) switch
        {
            (0, 0) => "alone",
            (_, 0) => $"with {Say.List(with)}",
            (0, _) => $"{Perhaps} {Say.List(perhaps)}",
            _ => $"with {Say.List(with)}, {Perhaps} {Say.List(perhaps)}",
        };
    }

    /// <summary>Approvals as rows of a picture: those of one treatment and one setting together, the first decided first.</summary>
    public static IEnumerable<PictureRow> Rows(IEnumerable<Approval> approvals, KnowledgeBase kb) =>
        Rows(approvals, approval => Name(approval, kb), approval => approval.DecidedOn);

    /// <summary>The same of approvals that cover a drug, each from when on it does.</summary>
    public static IEnumerable<PictureRow> Rows(IEnumerable<Approval> approvals, Drug drug, KnowledgeBase kb) =>
        Rows(approvals, approval => Name(approval, kb, drug), approval => DrugApprovals.Since(approval, drug));

    private static IEnumerable<PictureRow> Rows(
        IEnumerable<Approval> approvals, Func<Approval, string> name, Func<Approval, DateOnly> since) => approvals
        .OrderBy(since).ThenBy(approval => approval.Id)
        .GroupBy(approval => $"{name(approval)} ({Say.Name(approval.Setting).ToLowerInvariant()})")
        .Select(group => new PictureRow(group.Key, [.. group]) { Since = since });

    private static List<string> Names(Approval approval, KnowledgeBase kb, bool optional) =>
        [.. approval.Regimen.Skip(1).Where(part => part.Optional == optional).Select(part => Say.Inside(kb.Drugs[part.Drug].Name))];
}
