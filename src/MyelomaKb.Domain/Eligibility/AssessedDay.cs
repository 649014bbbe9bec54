namespace MyelomaKb.Domain.Eligibility;

/// <summary>
/// How many verdicts and sets of drugs the approvals in force on a day give rise to; results bear their numbers. There is one such object
/// for each epoch of a revision, so that what is made of a verdict once can be kept beside it.
/// </summary>
public sealed class AssessedDay(int statedVerdicts, int regimens)
{
    /// <summary>How many different verdicts on single approvals there can be; they are numbered from 0.</summary>
    public int StatedVerdicts => statedVerdicts;

    /// <summary>How many different sets of drugs there are; they are numbered from 0.</summary>
    public int Regimens => regimens;
}
