using MyelomaKb.Domain.Common;

namespace MyelomaKb.Domain.Criteria;

/// <summary>Age in completed years within the bounds.</summary>
public sealed record AgeYears(Bounds Bounds) : Leaf
{
    public override string Op => "ageYears";
}

/// <summary>ECOG performance status, 0 to 5, within the bounds.</summary>
public sealed record Ecog(Bounds Bounds) : Leaf
{
    public override string Op => "ecog";
}

/// <summary>Body weight in kilograms within the bounds.</summary>
public sealed record BodyWeightKg(Bounds Bounds) : Leaf
{
    public override string Op => "bodyWeightKg";
}

/// <summary>A measured value, in the named unit, within the bounds.</summary>
public sealed record LabValue(string Lab, string Unit, Bounds Bounds) : Leaf
{
    public override string Op => "lab";
}

/// <summary>Eligible (or, with false, not eligible) for an autologous stem-cell transplant.</summary>
public sealed record TransplantEligible(bool Value) : Leaf
{
    public override string Op => "transplantEligible";
}
