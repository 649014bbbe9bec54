namespace MyelomaKb.Domain.Eligibility.Judging;

/// <summary>
/// What is found out about a criterion that Kleene leaves unknown, over all patients of whom the same is known. Sets of facts are bits
/// by the label's numbers.
/// </summary>
internal readonly record struct Finding
{
    /// <summary>Whether it holds for some such patient.</summary>
    public required bool CanHold { get; init; }

    /// <summary>Whether it fails for some such patient.</summary>
    public required bool CanFail { get; init; }

    /// <summary>Facts without which it is not decided.</summary>
    public ulong Missing { get; init; }

    /// <summary>Missing facts of which some value makes it true, whatever the others are.</summary>
    public ulong SettlesTrue { get; init; }

    /// <summary>Missing facts of which some value makes it false, whatever the others are.</summary>
    public ulong SettlesFalse { get; init; }

    public bool IsOpen => CanHold && CanFail;

    /// <summary>One leaf on its own that is unknown.</summary>
    public static Finding OfOpenFact(ulong fact) =>
        new() { CanHold = true, CanFail = true, Missing = fact, SettlesTrue = fact, SettlesFalse = fact };

    /// <summary>Leaves that depend on each other in more ways than are tried: every fact that they read may matter.</summary>
    public static Finding OfOpenFacts(ulong facts) => new() { CanHold = true, CanFail = true, Missing = facts };

    /// <summary>The finding on an <c>all</c>, or an <c>any</c>, of parts that do not depend on each other.</summary>
    public static Finding Combine(bool isAll, IReadOnlyList<Finding> parts)
    {
        if (!isAll)
        {
            return Combine(true, [.. parts.Select(part => part.Negate())]).Negate();
        }

        var open = parts.Where(part => part.IsOpen).ToList();
        return parts.All(part => part.CanHold)
            ? new Finding
            {
                CanHold = true,
                CanFail = open.Count > 0,
                Missing = open.Aggregate(0UL, (all, part) => all | part.Missing),
                SettlesTrue = open.Count == 1 ? open[0].SettlesTrue : 0,
                SettlesFalse = open.Aggregate(0UL, (all, part) => all | part.SettlesFalse),
            }
            : new Finding { CanHold = false, CanFail = true };
    }

    private Finding Negate() => new()
    {
        CanHold = CanFail,
        CanFail = CanHold,
        Missing = Missing,
        SettlesTrue = SettlesFalse,
        SettlesFalse = SettlesTrue,
    };
}
