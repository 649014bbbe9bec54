using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Domain.Eligibility;

/// <summary>Why the criteria of a wording should not be published as they are.</summary>
/// <param name="Approval">The approval.</param>
/// <param name="Pointer">A JSON pointer into the approval.</param>
/// <param name="Message">What is wrong, in plain words.</param>
/// <param name="IsError">Whether it must be corrected; otherwise it may be right.</param>
public sealed record LabelFinding(Id<Approval> Approval, string Pointer, string Message, bool IsError = true);
