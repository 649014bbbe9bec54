using System.Collections.Immutable;

namespace MyelomaKb.Domain.Eligibility.Profile;

/// <summary>A laboratory test that a profile can tell, with the units that convert into each other; the first is the usual one.</summary>
public sealed record LabTest(string Name, string Meaning, ImmutableArray<LabUnit> Units)
{
    /// <summary>Every test that can be told.</summary>
    public static ImmutableArray<LabTest> All { get; } =
    [
        new("creatinine-clearance", "How much blood the kidneys clear of creatinine.", [new("mL/min", 1)]),
        new("creatinine", "Creatinine in the blood.", [new("mg/dL", 1), new("µmol/L", 88.42m)]),
        new("haemoglobin", "Haemoglobin in the blood.", [new("g/dL", 1), new("g/L", 10)]),
        new("platelets", "Platelets in the blood.", [new("10^9/L", 1), new("/µL", 1000)]),
        new("neutrophils", "Neutrophils in the blood, as an absolute count.", [new("10^9/L", 1), new("/µL", 1000)]),
        new("calcium", "Total calcium in the blood.", [new("mg/dL", 1), new("mmol/L", 0.2495m)]),
        new("albumin", "Albumin in the blood.", [new("g/dL", 1), new("g/L", 10)]),
        new("beta-2-microglobulin", "Beta-2-microglobulin in the blood.", [new("mg/L", 1), new("nmol/L", 84.7m)]),
        new("lactate-dehydrogenase", "Lactate dehydrogenase (LDH) in the blood.", [new("U/L", 1), new("µkat/L", 0.01667m)]),
    ];

    /// <summary>The test of that name, or null.</summary>
    public static LabTest? Find(string name) => All.FirstOrDefault(test => test.Name == name);

    /// <summary>The unit of that name that this test converts, or null.</summary>
    public LabUnit? FindUnit(string name) => Units.FirstOrDefault(unit => unit.Name == name);

    /// <summary>The value in another unit of the test.</summary>
    public static decimal Convert(decimal value, LabUnit from, LabUnit to) => from == to ? value : value / from.PerUsual * to.PerUsual;
}

/// <summary>A unit of a test, and how many of it make one of the usual unit.</summary>
public sealed record LabUnit(string Name, decimal PerUsual);
