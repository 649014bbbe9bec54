using MyelomaKb.Domain.Common;

namespace MyelomaKb.Domain.Criteria;

/// <summary>The diagnosis is one of these.</summary>
public sealed record DiagnosisIs(IReadOnlyList<Diagnosis> Values) : Leaf
{
    public override string Op => "diagnosis";
}

/// <summary>One of the patient's disease statuses is one of these.</summary>
public sealed record DiseaseStatusIs(IReadOnlyList<DiseaseStatus> Values) : Leaf
{
    public override string Op => "diseaseStatus";
}

/// <summary>The risk category, for smoldering myeloma by the label's model, is one of these.</summary>
public sealed record RiskCategoryIs(IReadOnlyList<RiskCategory> Values) : Leaf
{
    public override string Op => "riskCategory";
}

/// <summary>The abnormality, such as t(11;14), was found.</summary>
public sealed record HasBiomarker(string Biomarker) : Leaf
{
    public override string Op => "biomarker";
}

/// <summary>The label condition is told to hold.</summary>
public sealed record HasCondition(Id<Condition> Condition) : Leaf
{
    public override string Op => "condition";
}

/// <summary>The disease that is treated.</summary>
public enum Diagnosis
{
    MultipleMyeloma,
    SmolderingMyeloma,
    AlAmyloidosis,
    PlasmaCellLeukemia,
}

/// <summary>Where the disease stands; a patient may have several statuses at once.</summary>
public enum DiseaseStatus
{
    NewlyDiagnosed,
    Responding,
    Relapsed,
    Refractory,
}

/// <summary>How likely the disease is to progress early.</summary>
public enum RiskCategory
{
    Standard,
    High,
}
