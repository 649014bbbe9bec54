namespace MyelomaKb.Domain;

/// <summary>One publication: its number (1, 2, 3 … without gaps), when it was committed, by whom and why.</summary>
public sealed record Revision(int Number, DateTimeOffset PublishedAt, string Author, string Reason);
