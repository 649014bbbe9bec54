using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Domain.Eligibility;

/// <summary>A wording by which no patient can be judged; assessments leave its approval out.</summary>
/// <param name="Approval">The approval.</param>
/// <param name="From">The day from which the wording holds.</param>
/// <param name="Reason">Why not, in plain words.</param>
public sealed record UnjudgedLabel(Id<Approval> Approval, DateOnly From, string Reason);
