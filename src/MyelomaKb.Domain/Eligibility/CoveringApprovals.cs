using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Domain.Eligibility;

/// <summary>The approvals of a day whose labels cover a patient, and those that may, each newest decision first and then by id.</summary>
/// <param name="Eligible">Covered.</param>
/// <param name="Undetermined">Not decided by what is known.</param>
/// <param name="Counts">How many there are of each verdict.</param>
public sealed record CoveringApprovals(
    IReadOnlyList<Id<Approval>> Eligible, IReadOnlyList<Id<Approval>> Undetermined, VerdictCounts Counts);
