using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility.Judging.Leaves;

namespace MyelomaKb.Domain.Eligibility.Judging;

/// <summary>What is stated about a patient and everything that follows from it; nothing that follows is left unknown.</summary>
internal sealed class Knowledge
{
    public Knowledge(AgentForest forest, PatientFacts patient)
    {
        Forest = forest;
        Patient = patient;
        ToldStatuses = patient.DiseaseStatus is { } told ? Statuses.SetOf(told) : Statuses.Unknown;
        LinesLow = patient.PriorLines.AtLeast;
        LinesHigh = patient.PriorLines.AtMost ?? int.MaxValue;
        if (ToldStatuses != Statuses.Unknown)
        {
            LinesLow = Math.Max(LinesLow, Statuses.LinesLow(ToldStatuses));
            LinesHigh = Math.Min(LinesHigh, Statuses.LinesHigh(ToldStatuses));
        }

        Progressed = LinesHigh == 0 ? Truth.False : patient.ProgressedOnLastTherapy;
        Agents = new AgentBounds(forest, patient, nothingReceived: LinesHigh == 0);
        if (Agents.ReceivedAtLeast > 0 || Progressed == Truth.True)
        {
            LinesLow = Math.Max(LinesLow, 1);
        }

        DaysLow = patient.DaysToProgression?.AtLeast ?? 0;
        DaysHigh = patient.DaysToProgression?.AtMost ?? int.MaxValue;
    }

    public AgentForest Forest { get; }

    /// <summary>What it took so far to judge by this.</summary>
    public Work Work { get; init; } = new();

    public PatientFacts Patient { get; }

    public AgentBounds Agents { get; }

    public int LinesLow { get; }

    public int LinesHigh { get; }

    /// <summary>The told set of statuses, or <see cref="Statuses.Unknown"/>.</summary>
    public int ToldStatuses { get; }

    /// <summary>The statuses that the patient may have.</summary>
    public int PossibleStatuses =>
        ToldStatuses != Statuses.Unknown ? ToldStatuses
        : (LinesLow <= 1 ? Statuses.New : 0) | (LinesHigh >= 1 ? Statuses.OfTreated : 0);

    /// <summary>Whether the disease progressed on or after the last therapy.</summary>
    public Truth Progressed { get; }

    /// <summary>Whether nothing is known of agents or of progression.</summary>
    public bool IsTreatmentUntold =>
        !Agents.HasAgents && !Agents.HasCounts && Progressed == Truth.Unknown && Patient.DaysToProgression is null;

    /// <summary>If it progressed, then not earlier than this after the end of the last therapy.</summary>
    public int DaysLow { get; }

    /// <summary>If it progressed, then not later than this after the end of the last therapy.</summary>
    public int DaysHigh { get; }

    /// <summary>Whether a set of statuses can go with what is known of the lines.</summary>
    public bool Allows(int statuses) =>
        Statuses.GoTogether(statuses)
        && Math.Max(LinesLow, Statuses.LinesLow(statuses)) <= Math.Min(LinesHigh, Statuses.LinesHigh(statuses));
}
