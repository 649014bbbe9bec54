using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Searching;

namespace MyelomaKb.Data.Searching;

/// <summary>An entry that was found, and how well it fits; only the order of scores means something.</summary>
public sealed record RankedEntry(EntryRef Entry, double Score);

/// <summary>A text of an entry in which something was found.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Field">The part of it that says the text.</param>
/// <param name="How">How it fits.</param>
/// <param name="Text">The whole text.</param>
/// <param name="Words">The words that fit, counted from 0; every word where the text as a whole fits.</param>
public sealed record SearchMatch(EntryRef Entry, SearchField Field, MatchKind How, string Text, IReadOnlySet<int> Words);

/// <summary>How a text matches the query, best first.</summary>
public enum MatchKind
{
    /// <summary>The whole text equals the query, except for case, accents, spaces and hyphens.</summary>
    Exact,

    /// <summary>It contains a word of the query, in any grammatical form.</summary>
    Word,

    /// <summary>A word starts with the query.</summary>
    Prefix,

    /// <summary>It is spelt similarly.</summary>
    Similar,
}
