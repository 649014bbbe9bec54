namespace MyelomaKb.Domain.Eligibility;

/// <summary>Whether a label covers the patient. It says nothing about whether the treatment is advisable.</summary>
public enum Verdict
{
    Eligible,
    Undetermined,
    NotEligible,
}

/// <summary>The number of results with each verdict.</summary>
public sealed record VerdictCounts(int Eligible, int Undetermined, int NotEligible);
