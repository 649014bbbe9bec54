using System.Diagnostics.CodeAnalysis;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Domain.Criteria;

/// <summary>Age in completed years within the bounds.</summary>
public sealed record AgeYears : BoundedLeaf
{
    public AgeYears()
        : this(default(Bounds))
    {
    }

    public AgeYears(Bounds bounds)
        : base(bounds)
    {
    }

    public override string Op => "ageYears";
}

/// <summary>ECOG performance status, 0 to 5, within the bounds.</summary>
public sealed record Ecog : BoundedLeaf
{
    public Ecog()
        : this(default(Bounds))
    {
    }

    public Ecog(Bounds bounds)
        : base(bounds)
    {
    }

    public override string Op => "ecog";
}

/// <summary>Body weight in kilograms within the bounds.</summary>
public sealed record BodyWeightKg : BoundedLeaf
{
    public BodyWeightKg()
        : this(default(Bounds))
    {
    }

    public BodyWeightKg(Bounds bounds)
        : base(bounds)
    {
    }

    public override string Op => "bodyWeightKg";
}

/// <summary>A measured value, in the named unit, within the bounds.</summary>
public sealed record LabValue : BoundedLeaf
{
    public LabValue()
        : base(default(Bounds))
    {
    }

    [SetsRequiredMembers]
    public LabValue(string lab, string unit, Bounds bounds)
        : base(bounds) => (Lab, Unit) = (lab, unit);

    /// <summary>The name of the measurement.</summary>
    public required string Lab { get; init; }

    /// <summary>The unit of the bounds.</summary>
    public required string Unit { get; init; }

    public override string Op => "lab";
}

/// <summary>Eligible (or, with false, not eligible) for an autologous stem-cell transplant.</summary>
public sealed record TransplantEligible(bool Value) : Leaf
{
    public override string Op => "transplantEligible";
}
