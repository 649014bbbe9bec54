using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Eligibility.Judging.Leaves;

/// <summary>
/// Sets of disease statuses as bits. Newly diagnosed excludes relapsed, and two lines of therapy or more; every other status needs at
/// least one line.
/// </summary>
internal static class Statuses
{
    public const int Unknown = -1;

    /// <summary>The statuses that only a treated disease can have.</summary>
    public const int OfTreated =
        (1 << (int)DiseaseStatus.Responding) | (1 << (int)DiseaseStatus.Relapsed) | (1 << (int)DiseaseStatus.Refractory);

    public const int New = 1 << (int)DiseaseStatus.NewlyDiagnosed;

    private const int NewAndRelapsed = New | (1 << (int)DiseaseStatus.Relapsed);

    /// <summary>All sets, those of few statuses first; that of none, which nobody would tell, last.</summary>
    public static readonly int[] Sets = [
        .. Enumerable.Range(1, New | OfTreated).OrderBy(int.PopCount), 0];

    /// <summary>Whether one disease can have all of these.</summary>
    public static bool GoTogether(int set) => (set & NewAndRelapsed) != NewAndRelapsed;

    public static int SetOf(IEnumerable<DiseaseStatus> statuses) => statuses.Aggregate(0, (set, one) => set | (1 << (int)one));

    public static IEnumerable<DiseaseStatus> Members(int set) =>
        Enum.GetValues<DiseaseStatus>().Where(status => (set & (1 << (int)status)) != 0);

    /// <summary>The least number of lines that goes with the set.</summary>
    public static int LinesLow(int set) => (set & OfTreated) != 0 ? 1 : 0;

    /// <summary>The greatest number of lines that goes with the set.</summary>
    public static int LinesHigh(int set) => (set & New) != 0 ? 1 : int.MaxValue;
}
