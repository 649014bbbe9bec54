using MyelomaKb.Domain.Common;

namespace MyelomaKb.Domain.Drugs;

/// <summary>A brand name, its holder and its market; without a regulator it is used everywhere.</summary>
public sealed record Brand(string Name, string Holder, Regulator? Regulator = null);

/// <summary>Another name of a drug. With contexts it means the drug only inside these regimen names ("d" in Rd).</summary>
public sealed record DrugName(string Text, DrugNameKind Kind, IReadOnlyList<string>? Contexts = null)
{
    /// <summary>The regimen names inside which the name means the drug; none: it always does.</summary>
    public IReadOnlyList<string> Contexts { get; init => field = value ?? []; } = Contexts ?? [];
}

/// <summary>Codes of the drug in public terminologies.</summary>
public sealed record DrugCodes(string? Rxnorm = null, string? Unii = null, string? Atc = null, string? Ncit = null, string? Chebi = null)
{
    /// <summary>The codes that are known, with the name of their system.</summary>
    public IEnumerable<(string System, string Code)> Known =>
        new (string System, string? Code)[] { ("rxnorm", Rxnorm), ("unii", Unii), ("atc", Atc), ("ncit", Ncit), ("chebi", Chebi) }
            .Where(pair => pair.Code is not null)
            .Select(pair => (pair.System, pair.Code!));
}

/// <summary>The kind of name. A misspelling resolves and is never shown.</summary>
public enum DrugNameKind
{
    Synonym,
    Abbreviation,
    CodeName,
    Inn,
    Brand,
    Former,
    Misspelling,
}

/// <summary>What the drug is made of.</summary>
public enum Modality
{
    SmallMolecule,
    MonoclonalAntibody,
    AntibodyDrugConjugate,
    BispecificAntibody,
    CarTCell,
    Corticosteroid,
    Other,
}

/// <summary>How the drug is given.</summary>
public enum Route
{
    Oral,
    Intravenous,
    Subcutaneous,
    Intramuscular,
}

/// <summary>What the drug is for in myeloma; off-label: used, never labelled.</summary>
public enum DrugRole
{
    Antimyeloma,
    SupportiveCare,
    Investigational,
    OffLabel,
}
