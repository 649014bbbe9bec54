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

/// <summary>How a text fits what was asked; earlier ones fit better.</summary>
public enum MatchKind
{
    /// <summary>The whole text is what was asked, but for case, accents, spaces and hyphens.</summary>
    Exact,

    /// <summary>A word was asked, in this or another grammatical form.</summary>
    Word,

    /// <summary>A word begins with what was asked.</summary>
    Prefix,

    /// <summary>It is spelt much like what was asked.</summary>
    Similar,
}
