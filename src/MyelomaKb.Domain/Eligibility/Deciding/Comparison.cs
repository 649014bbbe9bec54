namespace MyelomaKb.Domain.Eligibility.Deciding;

/// <summary>How the patients who meet one set of criteria lie to those who meet another.</summary>
/// <param name="Both">Whether somebody meets both.</param>
/// <param name="OnlyFirst">Whether somebody meets the first and not the second.</param>
/// <param name="OnlySecond">Whether somebody meets the second and not the first.</param>
public sealed record Comparison(Decision Both, Decision OnlyFirst, Decision OnlySecond)
{
    public CriteriaRelation Relation => (Both.IsPossible, OnlyFirst.IsPossible, OnlySecond.IsPossible) switch
    {
        (false, _, _) => CriteriaRelation.Disjoint,
        (null, _, _) or (_, null, _) or (_, _, null) => CriteriaRelation.NotDecided,
        (true, false, false) => CriteriaRelation.Same,
        (true, true, false) => CriteriaRelation.Contains,
        (true, false, true) => CriteriaRelation.ContainedIn,
        _ => CriteriaRelation.Overlaps,
    };
}

/// <summary>How two sets of patients are related.</summary>
public enum CriteriaRelation
{
    /// <summary>The same patients meet both.</summary>
    Same,

    /// <summary>Every patient who meets the second meets the first, and others do too.</summary>
    Contains,

    /// <summary>Every patient who meets the first meets the second, and others do too.</summary>
    ContainedIn,

    /// <summary>Some patients meet both, and some meet only one.</summary>
    Overlaps,

    /// <summary>No patient meets both.</summary>
    Disjoint,

    /// <summary>The search took more steps than allowed.</summary>
    NotDecided,
}
