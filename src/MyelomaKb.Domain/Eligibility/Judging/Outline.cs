using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Wording;

namespace MyelomaKb.Domain.Eligibility.Judging;

/// <summary>
/// A criterion of a label where the label writes it, with the numbers of its leaves. Verdicts are found with <see cref="LabelNode"/>, where
/// the order of leaves is lost; reasons are told along this.
/// </summary>
internal abstract record Outline(Criterion Criterion)
{
    /// <summary>Kleene's value, where these leaves are known to be true and those to be false.</summary>
    public abstract Truth Judge(ulong known, ulong refuted);
}

/// <summary>A leaf.</summary>
internal sealed record OutlineLeaf(Leaf Leaf, int Number) : Outline(Leaf)
{
    /// <summary>The text about it that does not depend on the patient, as far as it has been made.</summary>
    public LeafWords Words { get; } = new();

    public override Truth Judge(ulong known, ulong refuted) =>
        known.Has(Number) ? Truth.True : refuted.Has(Number) ? Truth.False : Truth.Unknown;
}

/// <summary>A <c>not</c>.</summary>
internal sealed record OutlineNot(Not Not, Outline Child) : Outline(Not)
{
    public override Truth Judge(ulong known, ulong refuted) => Child.Judge(known, refuted).Negate();
}

/// <summary>An <c>all</c> or an <c>any</c>.</summary>
internal sealed record OutlineGroup(Criterion Criterion, bool IsAll, Outline[] Children) : Outline(Criterion)
{
    public override Truth Judge(ulong known, ulong refuted)
    {
        var (joined, deciding) = IsAll ? (Truth.True, Truth.False) : (Truth.False, Truth.True);
        foreach (var child in Children)
        {
            var truth = child.Judge(known, refuted);
            if (truth == deciding)
            {
                return deciding;
            }

            joined = truth == Truth.Unknown ? Truth.Unknown : joined;
        }

        return joined;
    }
}

/// <summary>The text about a leaf that does not depend on the patient; each is made on first use.</summary>
internal sealed class LeafWords
{
    /// <summary>The sentence that it holds, as the reason for a verdict.</summary>
    public Phrase? Holding { get; set; }

    /// <summary>The sentence that it does not hold, as the reason for a verdict.</summary>
    public Phrase? Failing { get; set; }

    /// <summary>The drug or class that it names, as part of a list.</summary>
    public Phrase? Agents { get; set; }

    /// <summary>The sentence that so many lines were had, up to what was received in them; of a leaf of lines alone.</summary>
    public Phrase? Lines { get; set; }

    /// <summary>What it states, with a colon for what was found.</summary>
    public string? Statement { get; set; }

    /// <summary>What it states, and that nothing is known of it.</summary>
    public string? Unknown { get; set; }
}
