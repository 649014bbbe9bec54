using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.Approvals;

/// <summary>A form of a drug that an approval covers, and the first day on which it does.</summary>
public readonly record struct CoveredForm(Id<Drug> Drug, DateOnly Since);

/// <summary>
/// Which forms of its drug an approval covers on a day. Standings, lists, timelines, pictures, exports and eligibility all ask here, so
/// that
/// a form that was added later counts from the same day everywhere.
/// </summary>
public static class ApprovalForms
{
    /// <summary>
    /// Every form that the approval covers: the approved one from the decision, then each added one from the day on which it was added, in
    /// that order. What is added once the approval has ended is never covered.
    /// </summary>
    public static IReadOnlyList<CoveredForm> Forms(this Approval approval)
    {
        List<CoveredForm> forms = [new(approval.Drug, approval.DecidedOn)];
        foreach (var one in approval.History)
        {
            var since = one.On > approval.DecidedOn ? one.On : approval.DecidedOn;
            if (one.Drug is { } form && !forms.Exists(known => known.Drug == form) && approval.InForceOn(since))
            {
                forms.Add(new CoveredForm(form, since));
            }
        }

        return forms;
    }

    /// <summary>The first day on which the approval covers the drug; null if it never does.</summary>
    public static DateOnly? CoversSince(this Approval approval, Id<Drug> drug)
    {
        foreach (var form in approval.Forms())
        {
            if (form.Drug == drug)
            {
                return form.Since;
            }
        }

        return null;
    }

    /// <summary>The forms that the approval covers beside its own by that day, in the order in which they were added.</summary>
    public static IEnumerable<CoveredForm> FormsAddedBy(this Approval approval, DateOnly day) =>
        approval.Forms().Skip(1).Where(form => form.Since <= day);
}
