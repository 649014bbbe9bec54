namespace MyelomaKb.Domain.Searching;

/// <summary>The part of an entry that a search can match.</summary>
public enum SearchField
{
    Id,
    Name,
    Brand,
    Abbreviation,
    Synonym,
    CodeName,
    Code,
    Misspelling,
    Class,
    Target,
    Component,
    Drug,
    Regulator,
    Application,
    DecidedOn,
    Setting,
    Indication,
    Criteria,
    Population,
    Arm,
    Statement,
    Difference,
    Summary,
    PlainLanguage,
}
