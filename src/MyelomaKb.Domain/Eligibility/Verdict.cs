namespace MyelomaKb.Domain.Eligibility;

/// <summary>Whether a label covers the patient. It says nothing about whether the treatment is advisable.</summary>
public enum Verdict
{
    Eligible,
    Undetermined,
    NotEligible,
}

/// <summary>How many results there are of each verdict.</summary>
public sealed record VerdictCounts(int Eligible, int Undetermined, int NotEligible);
