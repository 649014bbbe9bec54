namespace MyelomaKb.Domain.Editing.Proposals;

/// <summary>A reviewer's statement of interests that might conflict with judging fairly; it holds until a day.</summary>
public sealed record InterestStatement(Actor By, bool HasInterests, string Text, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt)
{
    /// <summary>Whether it still counts at that time.</summary>
    public bool HoldsAt(DateTimeOffset at) => MadeAt <= at && at < ExpiresAt;
}
