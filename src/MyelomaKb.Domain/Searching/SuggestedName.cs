using MyelomaKb.Domain.Common;

namespace MyelomaKb.Domain.Searching;

/// <summary>A name that somebody may be about to type.</summary>
/// <param name="Entry">The entry that it names.</param>
/// <param name="Field">The kind of name.</param>
/// <param name="Text">The name; of a known misspelling the entry's own name, for a misspelling is never shown.</param>
/// <param name="Slips">How many slips of the pen lie between what was typed and the beginning of the name; 0 is none.</param>
public sealed record SuggestedName(EntryRef Entry, SearchField Field, string Text, int Slips);
