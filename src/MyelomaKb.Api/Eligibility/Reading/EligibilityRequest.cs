using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Eligibility.Profile;

namespace MyelomaKb.Api.Eligibility.Reading;

/// <summary>A request for an assessment as it was read: options, and the profile. An absent filter keeps all.</summary>
internal sealed record EligibilityRequest
{
    public required DateOnly AsOf { get; init; }

    public int? Revision { get; init; }

    public IReadOnlyList<Regulator>? Regulators { get; init; }

    public IReadOnlyList<Id<Drug>>? Drugs { get; init; }

    public IReadOnlyList<Setting>? Settings { get; init; }

    public IReadOnlyList<Verdict>? Verdicts { get; init; }

    public AssessmentDetail Detail { get; init; } = AssessmentDetail.Reasons;

    public required PatientProfile Patient { get; init; }
}
