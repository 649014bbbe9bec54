using MyelomaKb.Domain.Wording;

namespace MyelomaKb.Domain.Eligibility;

/// <summary>
/// The reason for a verdict: a few short sentences, put together from phrases. Each sentence starts with a space, which the first loses.
/// </summary>
/// <param name="Phrases">The phrases in their order; at least one.</param>
public sealed record Why(IReadOnlyList<Phrase> Phrases)
{
    /// <summary>The sentences as one text.</summary>
    public override string ToString() => string.Concat(Phrases.Select(phrase => phrase.Text))[1..];
}
