using MyelomaKb.Domain.Common;

namespace MyelomaKb.Domain;

/// <summary>An entry that is published no more, and the entries of its kind that took its place; it stays in the history.</summary>
/// <param name="Entry">The entry that went.</param>
/// <param name="ReplacedBy">The ids of what replaced it.</param>
/// <param name="RetiredIn">The revision that retired it; 0 before that is published.</param>
public sealed record Retirement(EntryRef Entry, IReadOnlyList<string> ReplacedBy, int RetiredIn = 0);
