namespace MyelomaKb.Domain.Eligibility;

/// <summary>A fact that a verdict waits for, a question that asks for it in plain words, and how to tell the answer.</summary>
public sealed record MissingFact(Fact Fact, string Text, Answers Answers)
{
    /// <summary>Whether it is the same for every patient of whom the fact is not known; then it is also the same object.</summary>
    public bool IsStanding { get; init; }
}

/// <summary>
/// What to merge into the profile where the label's statement holds, and where it does not. For a number or a choice these are
/// examples: one value that meets the label, one that does not.
/// </summary>
public sealed record Answers(ProfileFragment Yes, ProfileFragment No);

/// <summary>A missing fact of the whole assessment, and how many undetermined results an answer to it could decide.</summary>
public sealed record Question(MissingFact Asked, int Decides);
