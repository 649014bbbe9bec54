using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Tests.Eligibility.Oracle;

/// <summary>One patient of whom everything is known. Agents: 0 not received, 1 received, 2 refractory.</summary>
internal sealed record World(
    Diagnosis Diagnosis,
    int Statuses,
    int Age,
    int Lines,
    int[] Agents,
    int DaysToProgression,
    RiskCategory Risk,
    int Ecog,
    decimal Weight,
    decimal Lab,
    bool TransplantEligible,
    bool Transplanted,
    bool Condition,
    bool Biomarker)
{
    public bool HasStatus(DiseaseStatus status) => (Statuses >> (int)status & 1) == 1;
}
