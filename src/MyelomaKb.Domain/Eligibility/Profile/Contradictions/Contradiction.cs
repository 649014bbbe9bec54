namespace MyelomaKb.Domain.Eligibility.Profile.Contradictions;

/// <summary>Two things told that cannot both hold: JSON pointers into the request to one and to the other, and why.</summary>
public sealed record Contradiction(string At, string With, string Message);
