using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Eligibility.Judging;

/// <summary>How one label applies to one patient. Sets of leaves and facts are bits by the label's numbers.</summary>
internal readonly record struct LabelState(Verdict Verdict, ulong Known, ulong Refuted, ulong Missing, bool IsEitherWay)
{
    /// <summary>
    /// The missing facts of an undetermined label of which some answer alone makes it cover the patient, whatever the others are, and those
    /// of which some answer alone makes it exclude the patient.
    /// </summary>
    public (ulong Holding, ulong Failing) Settling(CompiledLabel label, Knowledge knowledge)
    {
        if (label.Ties.TryFree(label.Root.Open(Known, Refuted), knowledge, out var free))
        {
            var (holding, failing) = label.Root.Settling(Known, Refuted, free);
            return (label.FactsOf(holding), label.FactsOf(failing));
        }

        var finding = label.Untold.Into(knowledge, Known, Refuted);
        return (finding.SettlesTrue, finding.SettlesFalse);
    }

    /// <summary>Judges a label, where these leaves are true and those false.</summary>
    public static LabelState Of(CompiledLabel label, Knowledge knowledge, ulong known, ulong refuted)
    {
        switch (label.Root.Judge(known, refuted))
        {
            case Truth.True:
                return new LabelState(Verdict.Eligible, known, refuted, 0, false);
            case Truth.False:
                return new LabelState(Verdict.NotEligible, known, refuted, 0, false);
        }

        if (label.Ties.TryFree(label.Root.Open(known, refuted), knowledge, out var free))
        {
            return new LabelState(Verdict.Undetermined, known, refuted, label.FactsOf(free), false);
        }

        var finding = label.Untold.Into(knowledge, known, refuted);
        return finding.IsOpen
            ? new LabelState(Verdict.Undetermined, known, refuted, finding.Missing, false)
            : new LabelState(finding.CanHold ? Verdict.Eligible : Verdict.NotEligible, known, refuted, 0, true);
    }
}
