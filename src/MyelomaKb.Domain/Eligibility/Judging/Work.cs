namespace MyelomaKb.Domain.Eligibility.Judging;

/// <summary>Counts the steps that judging one patient takes: labels judged, worlds tried.</summary>
internal sealed class Work
{
    public long Steps { get; private set; }

    public void Add(long steps) => Steps += steps;
}
