using MyelomaKb.Domain;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Pages.Frame;

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

    private static List<string> Names(Approval approval, KnowledgeBase kb, bool optional) =>
        [.. approval.Regimen.Skip(1).Where(part => part.Optional == optional).Select(part => Say.Inside(kb.Drugs[part.Drug].Name))];
}
