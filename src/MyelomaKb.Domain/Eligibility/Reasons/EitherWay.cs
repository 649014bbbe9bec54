using MyelomaKb.Domain.Eligibility.Judging;

namespace MyelomaKb.Domain.Eligibility.Reasons;

/// <summary>Finds facts whose every value makes one of several undetermined labels cover the patient.</summary>
internal sealed class EitherWay(Judgment judgment)
{
    private int[] _shared = [];
    private int _mark;

    /// <summary>The first such fact in the order in which the approvals' labels wait for them, or null.</summary>
    public Fact? Of(JudgedApproval[] approvals)
    {
        if (!AnyShared(approvals))
        {
            return null;
        }

        foreach (var approval in approvals)
        {
            var facts = judgment.LabelOf(approval).Facts;
            foreach (var number in Bits.Of(judgment[approval].Missing))
            {
                ref var mark = ref _shared[facts[number].Number];
                if (mark == _mark && AlwaysCovered(approvals, facts[number]))
                {
                    return facts[number].Fact;
                }

                mark = 0;
            }
        }

        return null;
    }

    /// <summary>
    /// Marks the facts each of which alone can make two of the labels cover. Only such a fact matters: a label that covers whatever its
    /// value is would be decided.
    /// </summary>
    private bool AnyShared(JudgedApproval[] approvals)
    {
        _shared = _mark == 0 ? new int[judgment.Day.Book.Leaves.FactCount] : _shared;
        _mark += 2;
        var any = false;
        foreach (var approval in approvals)
        {
            var facts = judgment.LabelOf(approval).Facts;
            foreach (var number in Bits.Of(CoveringOf(approval)))
            {
                ref var mark = ref _shared[facts[number].Number];
                any |= mark >= _mark - 1;
                mark = mark >= _mark - 1 ? _mark : _mark - 1;
            }
        }

        return any;
    }

    private bool AlwaysCovered(JudgedApproval[] approvals, FactSource fact)
    {
        var covering = Array.FindAll(approvals, approval => Reads(CoveringOf(approval), judgment.LabelOf(approval), fact));
        var tests = covering.SelectMany(approval => judgment.LabelOf(approval).TestsOf(fact)).Distinct().ToList();
        return Array.TrueForAll(
            fact.Values(judgment.Knowledge, tests),
            value => Array.Exists(
                covering,
                approval => OneFact.Covers(judgment.LabelOf(approval), judgment.Knowledge, judgment[approval], fact, value)));
    }

    private ulong CoveringOf(JudgedApproval approval) =>
        judgment[approval].Verdict == Verdict.Undetermined ? judgment.SettlingOf(approval).Holding : 0;

    private static bool Reads(ulong facts, CompiledLabel label, FactSource fact)
    {
        foreach (var number in Bits.Of(facts))
        {
            if (label.Facts[number] == fact)
            {
                return true;
            }
        }

        return false;
    }
}
