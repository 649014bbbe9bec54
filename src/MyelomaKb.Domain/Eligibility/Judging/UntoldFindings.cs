using System.Collections.Concurrent;

namespace MyelomaKb.Domain.Eligibility.Judging;

/// <summary>
/// What a label depends on if nothing is stated about drugs or progression. That depends on the label and on which of its other criteria
/// are met, not on the patient, so it is found out once.
/// </summary>
internal sealed class UntoldFindings(CompiledLabel label)
{
    private const int Most = 256;

    private readonly ConcurrentDictionary<(ulong Known, ulong Refuted, int Lines), Finding> _found = new();

    public Finding Into(Knowledge knowledge, ulong known, ulong refuted)
    {
        if (!knowledge.IsTreatmentUntold || KindOfLines(knowledge, known | refuted) is not { } lines)
        {
            return Inquiry.Into(label, knowledge, known, refuted);
        }

        if (!_found.TryGetValue((known, refuted, lines), out var finding))
        {
            finding = Inquiry.Into(label, knowledge, known, refuted);
            if (_found.Count < Most)
            {
                _found[(known, refuted, lines)] = finding;
            }
        }

        return finding;
    }

    /// <summary>
    /// All that matters of the lines: whether none, one, or more are possible, or, where the label still asks for their number, that
    /// nothing bounds it from above. Null where more than that matters.
    /// </summary>
    private int? KindOfLines(Knowledge knowledge, ulong decided)
    {
        if ((label.Ties.Lines & ~decided) == 0)
        {
            return (Math.Min(knowledge.LinesLow, 2) * 3) + Math.Min(knowledge.LinesHigh, 2);
        }

        return knowledge is { LinesHigh: int.MaxValue, LinesLow: <= 1 } ? 9 + knowledge.LinesLow : null;
    }
}
