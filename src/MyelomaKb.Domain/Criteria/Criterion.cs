using System.Text.Json.Serialization;

namespace MyelomaKb.Domain.Criteria;

/// <summary>
/// What a label asks of a patient, as an immutable tree. A closed set: <see cref="All"/>, <see cref="Any"/>, <see cref="Not"/> and
/// the leaves. Judged in three-valued logic: a fact that is not told makes a leaf unknown, never false.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "op", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(All), "all")]
[JsonDerivedType(typeof(Any), "any")]
[JsonDerivedType(typeof(Not), "not")]
[JsonDerivedType(typeof(DiagnosisIs), "diagnosis")]
[JsonDerivedType(typeof(DiseaseStatusIs), "diseaseStatus")]
[JsonDerivedType(typeof(RiskCategoryIs), "riskCategory")]
[JsonDerivedType(typeof(HasBiomarker), "biomarker")]
[JsonDerivedType(typeof(HasCondition), "condition")]
[JsonDerivedType(typeof(AgeYears), "ageYears")]
[JsonDerivedType(typeof(Ecog), "ecog")]
[JsonDerivedType(typeof(BodyWeightKg), "bodyWeightKg")]
[JsonDerivedType(typeof(PriorLines), "priorLines")]
[JsonDerivedType(typeof(LabValue), "lab")]
[JsonDerivedType(typeof(TransplantEligible), "transplantEligible")]
[JsonDerivedType(typeof(PriorAutologousTransplant), "priorAutologousTransplant")]
[JsonDerivedType(typeof(ProgressedOnLastTherapy), "progressedOnLastTherapy")]
[JsonDerivedType(typeof(ProgressedWithinDays), "progressedWithinDays")]
[JsonDerivedType(typeof(ExposedTo), "exposedTo")]
[JsonDerivedType(typeof(RefractoryTo), "refractoryTo")]
public abstract record Criterion
{
    private protected Criterion()
    {
    }

    /// <summary>The criterion's name in the API (<c>op</c>), in the facts and in the profile.</summary>
    public abstract string Op { get; }

    /// <summary>The criteria in it that read a fact, in order; of a leaf, itself.</summary>
    public IEnumerable<Leaf> Leaves => this switch
    {
        All all => all.Children.SelectMany(child => child.Leaves),
        Any any => any.Children.SelectMany(child => child.Leaves),
        Not not => not.Child.Leaves,
        _ => [(Leaf)this],
    };

    /// <summary>How many criteria lie around one another, the innermost included.</summary>
    internal int CountLevels() => this switch
    {
        All all => 1 + all.Children.Select(child => child.CountLevels()).DefaultIfEmpty().Max(),
        Any any => 1 + any.Children.Select(child => child.CountLevels()).DefaultIfEmpty().Max(),
        Not not => 1 + not.Child.CountLevels(),
        _ => 1,
    };

    /// <summary>How many criteria there are in it, itself and repetitions included.</summary>
    internal int CountAll() => this switch
    {
        All all => 1 + all.Children.Sum(child => child.CountAll()),
        Any any => 1 + any.Children.Sum(child => child.CountAll()),
        Not not => 1 + not.Child.CountAll(),
        _ => 1,
    };
}

/// <summary>A criterion that reads one fact of the profile.</summary>
public abstract record Leaf : Criterion
{
    private protected Leaf()
    {
    }
}
