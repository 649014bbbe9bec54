using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.Eligibility;

/// <summary>
/// The verdict on one exact set of drugs (those that may be left out do not count) with one regulator, over all its approvals.
/// </summary>
public sealed record RegimenVerdict
{
    /// <summary>The number of its set of drugs among those of the day.</summary>
    public required int Number { get; init; }

    /// <summary>Whether all its approvals have this verdict; such a verdict is the same for every patient.</summary>
    public bool IsAgreed { get; init; }

    /// <summary>The drugs by id.</summary>
    public required IReadOnlyList<Id<Drug>> Regimen { get; init; }

    public required Regulator Regulator { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>The approvals of this regimen, also those that cover it as an added form, in the order of the results.</summary>
    public required IReadOnlyList<Id<Approval>> Approvals { get; init; }

    /// <summary>The fact whose every value one of the approvals covers, where no single one covers the patient yet.</summary>
    public Fact? EitherWay { get; init; }
}
