using MyelomaKb.Domain.Eligibility.Judging;

namespace MyelomaKb.Domain.Eligibility.Reasons;

/// <summary>Gathers what the undetermined results wait for, the fact that could decide most of them first.</summary>
internal static class Questions
{
    public static IReadOnlyList<Question> Of(IReadOnlyList<JudgedApproval> approvals, Judgment judgment, MissingFacts missing)
    {
        var asked = new List<FactSource>();
        var first = new Dictionary<FactSource, CompiledLabel>();
        var decides = new Dictionary<FactSource, int>();
        foreach (var results in approvals.Where(one => judgment[one].Verdict == Verdict.Undetermined).GroupBy(judgment.LabelOf))
        {
            var state = judgment[results.First()];
            var finding = Inquiry.Into(results.Key, judgment.Knowledge, state.Known, state.Refuted);
            foreach (var number in Bits.Of(state.Missing))
            {
                var fact = results.Key.Facts[number];
                if (first.TryAdd(fact, results.Key))
                {
                    asked.Add(fact);
                }

                var isSettled = (finding.SettlesTrue | finding.SettlesFalse).Has(number);
                decides[fact] = decides.GetValueOrDefault(fact) + (isSettled ? results.Count() : 0);
            }
        }

        return [.. asked
            .OrderByDescending(fact => decides[fact])
            .Select(fact => new Question(missing.Of(first[fact], fact), decides[fact]))];
    }
}
