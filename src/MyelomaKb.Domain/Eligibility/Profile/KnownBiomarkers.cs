using System.Collections.Immutable;

namespace MyelomaKb.Domain.Eligibility.Profile;

/// <summary>The abnormalities of myeloma cells that a profile can tell, by the names that cytogenetic reports give them.</summary>
public static class KnownBiomarkers
{
    /// <summary>Every name, with what it means in plain words.</summary>
    public static ImmutableArray<(string Name, string Meaning)> All { get; } =
    [
        ("t(11;14)", "Parts of chromosomes 11 and 14 have changed places."),
        ("t(4;14)", "Parts of chromosomes 4 and 14 have changed places."),
        ("t(14;16)", "Parts of chromosomes 14 and 16 have changed places."),
        ("t(14;20)", "Parts of chromosomes 14 and 20 have changed places."),
        ("t(6;14)", "Parts of chromosomes 6 and 14 have changed places."),
        ("del(17p)", "The short arm of chromosome 17 is missing."),
        ("del(13q)", "The long arm of chromosome 13 is missing."),
        ("del(1p)", "The short arm of chromosome 1 is missing."),
        ("gain(1q)", "There is one extra copy of the long arm of chromosome 1."),
        ("amp(1q)", "There are two or more extra copies of the long arm of chromosome 1."),
        ("hyperdiploidy", "There are more chromosomes than usual."),
        ("TP53-mutation", "The gene TP53 is changed."),
    ];
}
