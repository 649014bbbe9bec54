namespace MyelomaKb.Domain.TreatmentHistory;

/// <summary>One past or current treatment, as stated.</summary>
public sealed record Therapy
{
    /// <summary>The line of therapy it belongs to, from 1; several may share one (induction, maintenance).</summary>
    public required int Line { get; init; }

    public TherapyKind Kind { get; init; }

    public IReadOnlyList<GivenDrug> Drugs { get; init; } = [];

    /// <summary>How many drugs were given that the knowledge base does not know; they belong to no class.</summary>
    public int UnlistedDrugs { get; init; }

    public PartialDate? StartedOn { get; init; }

    /// <summary>When it ended; told to be absent: still given.</summary>
    public Told<PartialDate> EndedOn { get; init; }

    /// <summary>When the disease progressed on or after it; told to be absent: it has not.</summary>
    public Told<PartialDate> ProgressedOn { get; init; }

    /// <summary>Days from its end to progression, 0 while on it; told to be absent: it has not progressed.</summary>
    public Told<int> ProgressedWithinDays { get; init; }

    public BestResponse? BestResponse { get; init; }

    /// <summary>The drugs of the therapy that the disease is stated to be refractory to; the others are not. Null: not stated.</summary>
    public IReadOnlyList<GivenDrug>? Refractory { get; init; }

    /// <summary>Whether the disease is stated to be refractory to this agent; null where the therapy states nothing.</summary>
    public bool? StatesRefractory(int agent)
    {
        if (Refractory is null)
        {
            return null;
        }

        foreach (var drug in Refractory)
        {
            if (drug.Agent == agent)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The kind of treatment.</summary>
public enum TherapyKind
{
    Drugs,
    AutologousTransplant,
    AllogeneicTransplant,
    CarT,
}

/// <summary>The best response to a therapy, deepest first.</summary>
public enum BestResponse
{
    StringentCompleteResponse,
    CompleteResponse,
    VeryGoodPartialResponse,
    PartialResponse,
    MinimalResponse,
    StableDisease,
    ProgressiveDisease,
}
