using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.TreatmentHistory;

/// <summary>A number of days that lies between two bounds, both included; no upper bound is null.</summary>
public readonly record struct DaySpan(int AtLeast, int? AtMost)
{
    /// <summary>Whether the number is the limit or less: true or false where that holds for every number in the span.</summary>
    public Truth IsWithin(int limit) => AtMost <= limit ? Truth.True : AtLeast > limit ? Truth.False : Truth.Unknown;

    /// <summary>Whether the number may be this one.</summary>
    public bool Holds(int days) => days >= AtLeast && (AtMost is not { } most || days <= most);

    /// <summary>Exactly so many days.</summary>
    public static DaySpan Exactly(int days) => new(days, days);
}
