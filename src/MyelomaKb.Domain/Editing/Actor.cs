namespace MyelomaKb.Domain.Editing;

/// <summary>Who does something to the knowledge base: an account, and its name as that person chose to be shown at the time.</summary>
public sealed record Actor(Guid Id, string ShownName);
