using MyelomaKb.Domain.Eligibility.Judging;

namespace MyelomaKb.Domain.Eligibility.Reasons;

/// <summary>Gathers what the undetermined results wait for, the fact that could decide most of them first.</summary>
internal static class Questions
{
    public static IReadOnlyList<Question> Of(ReadOnlySpan<JudgedApproval> approvals, Judgment judgment, MissingFacts missing)
    {
        var asked = new List<(FactSource Fact, CompiledLabel Label, int Number)>();
        var isAsked = new bool[judgment.Day.Book.Leaves.FactCount];
        var decides = new int[isAsked.Length];
        var waiting = Waiting(approvals, judgment);
        foreach (var approval in approvals)
        {
            var results = waiting[approval.Label];
            if (results == 0)
            {
                continue;
            }

            waiting[approval.Label] = 0;
            var label = judgment.LabelOf(approval);
            var (holding, failing) = judgment.SettlingOf(approval);
            foreach (var number in Bits.Of(judgment[approval].Missing))
            {
                var fact = label.Facts[number];
                if (!isAsked[fact.Number])
                {
                    isAsked[fact.Number] = true;
                    asked.Add((fact, label, number));
                }

                decides[fact.Number] += (holding | failing).Has(number) ? results : 0;
            }
        }

        return [.. asked
            .OrderByDescending(one => decides[one.Fact.Number])
            .Select(one => new Question(missing.Of(one.Label, one.Number), decides[one.Fact.Number]))];
    }

    /// <summary>How many undetermined results each label of the day has.</summary>
    private static int[] Waiting(ReadOnlySpan<JudgedApproval> approvals, Judgment judgment)
    {
        var waiting = new int[judgment.Day.Labels.Length];
        foreach (var approval in approvals)
        {
            waiting[approval.Label] += judgment[approval].Verdict == Verdict.Undetermined ? 1 : 0;
        }

        return waiting;
    }
}
