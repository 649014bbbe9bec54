using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain;

/// <summary>The regimens that an approval covers: as approved, and in each form that it covers by a day.</summary>
public static class CoveredRegimens
{
    /// <summary>The regimens that the approval covers by that day: as approved, then in each form that was added.</summary>
    public static IEnumerable<IReadOnlyList<RegimenPart>> RegimensBy(this Approval approval, DateOnly day, KnowledgeBase kb) =>
        approval.FormsAddedBy(day).Select(form => approval.RegimenAs(form.Drug, kb)).Prepend(approval.Regimen);

    /// <summary>The approved regimen with another form in the place of the same substance.</summary>
    public static IReadOnlyList<RegimenPart> RegimenAs(this Approval approval, Id<Drug> form, KnowledgeBase kb) => approval.Drug == form
        ? approval.Regimen
        : [.. approval.Regimen.Select(part => kb.Drugs[part.Drug].Agent == kb.Drugs[form].Agent ? part with { Drug = form } : part)];
}
