using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Eligibility.Profile;

namespace MyelomaKb.Api.Eligibility.Reading;

/// <summary>A request for an assessment as it was read: options, and the profile. An absent filter keeps all. Filled member by member
/// while the body is read, and not changed after.</summary>
internal sealed class EligibilityRequest
{
    /// <summary>The caller's own name of a line of a batch.</summary>
    public string? Id { get; set; }

    public DateOnly AsOf { get; set; }

    public int? Revision { get; set; }

    public IReadOnlyList<Regulator>? Regulators { get; set; }

    public IReadOnlyList<Id<Drug>>? Drugs { get; set; }

    public IReadOnlyList<Setting>? Settings { get; set; }

    public IReadOnlyList<Verdict>? Verdicts { get; set; }

    public AssessmentDetail Detail { get; set; } = AssessmentDetail.Reasons;

    public PatientProfile Patient { get; set; } = PatientProfile.Untold;
}
