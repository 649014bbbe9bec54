using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Eligibility.Judging;

/// <summary>
/// An <c>all</c> or <c>any</c> of a label, with every <c>not</c> pushed down to the leaves. Leaves are bits: those that are to hold,
/// those that are to fail.
/// </summary>
internal sealed record LabelNode(bool IsAll, ulong Holding, ulong Failing, LabelNode[] Parts)
{
    /// <summary>Kleene's value, where these leaves are known to be true and those to be false.</summary>
    public Truth Judge(ulong known, ulong refuted) => IsAll ? JudgeAll(known, refuted) : JudgeAny(known, refuted);

    /// <summary>The leaves below that matter: those that are unknown, under nodes that are unknown.</summary>
    public ulong Open(ulong known, ulong refuted)
    {
        var open = (Holding | Failing) & ~(known | refuted);
        foreach (var part in Parts)
        {
            if (part.Judge(known, refuted) == Truth.Unknown)
            {
                open |= part.Open(known, refuted);
            }
        }

        return open;
    }

    /// <summary>
    /// The open leaves that settle the node alone, one way (it holds) and the other, where none of the open leaves depends on another: of
    /// an
    /// <c>all</c> each open part can make it fail, and only a single open one can make it hold; of an <c>any</c> it is the other way round.
    /// </summary>
    public (ulong Holding, ulong Failing) Settling(ulong known, ulong refuted, ulong open)
    {
        var leaves = (Holding | Failing) & open;
        var (count, holding, failing) = (leaves.Count(), leaves, leaves);
        foreach (var part in Parts)
        {
            if (part.Judge(known, refuted) == Truth.Unknown)
            {
                var settling = part.Settling(known, refuted, open);
                holding |= settling.Holding;
                failing |= settling.Failing;
                count++;
            }
        }

        return count < 2 ? (holding, failing) : IsAll ? (0, failing) : (holding, 0);
    }

    private Truth JudgeAll(ulong known, ulong refuted)
    {
        if ((Holding & refuted) != 0 || (Failing & known) != 0)
        {
            return Truth.False;
        }

        var all = (Holding & ~known) == 0 && (Failing & ~refuted) == 0 ? Truth.True : Truth.Unknown;
        foreach (var part in Parts)
        {
            all = all.And(part.Judge(known, refuted));
        }

        return all;
    }

    private Truth JudgeAny(ulong known, ulong refuted)
    {
        if ((Holding & known) != 0 || (Failing & refuted) != 0)
        {
            return Truth.True;
        }

        var any = (Holding & ~refuted) == 0 && (Failing & ~known) == 0 ? Truth.False : Truth.Unknown;
        foreach (var part in Parts)
        {
            any = any.Or(part.Judge(known, refuted));
        }

        return any;
    }
}
