using MyelomaKb.Domain.Common;

namespace MyelomaKb.Domain.Drugs;

/// <summary>A drug that a given text names, how it was matched, and the stored name that matched.</summary>
public sealed record NameMatch(Id<Drug> Drug, MatchedBy By, string Name);

/// <summary>How a text matches a drug, closest first.</summary>
public enum MatchedBy
{
    Id,
    Name,
    Brand,
    Code,
    Synonym,
    Abbreviation,
    CodeName,
    SuffixRemoved,
    Misspelling,
    SpellingRepaired,
}
