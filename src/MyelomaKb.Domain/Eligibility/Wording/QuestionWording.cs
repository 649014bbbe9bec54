using System.Collections.Concurrent;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Wording;

namespace MyelomaKb.Domain.Eligibility.Wording;

/// <summary>Asks for a fact in plain words, and says what is not known. What was said once of a leaf is kept.</summary>
internal sealed class QuestionWording(CriteriaTerms terms)
{
    private readonly ConcurrentDictionary<Leaf, string> _questions = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Leaf, string> _unknowns = new(ReferenceEqualityComparer.Instance);

    /// <summary>The question that asks for the fact which this leaf reads.</summary>
    public string Ask(Leaf leaf) => _questions.TryGetValue(leaf, out var said) ? said : _questions[leaf] = QuestionOf(leaf);

    /// <summary>The fact as what could follow "unknown:".</summary>
    public string Whether(Leaf leaf) => _unknowns.TryGetValue(leaf, out var said) ? said : _unknowns[leaf] = UnknownOf(leaf);

    private string QuestionOf(Leaf leaf) => leaf switch
    {
        DiagnosisIs => "Which disease does the patient have?",
        DiseaseStatusIs => "Where does the disease stand? Is it new, does it respond, did it come back (relapsed), "
            + "or does it not respond (refractory)?",
        RiskCategoryIs => "Is the risk that the disease will grow fast high or standard?",
        HasBiomarker one => $"Was the change {one.Biomarker} found in the myeloma cells?",
        HasCondition one => terms.Question(one.Condition),
        AgeYears => "How old is the patient?",
        Ecog => "What is the ECOG score, from 0 to 5?",
        BodyWeightKg => "How much does the patient weigh in kg?",
        LabValue one => $"What is the {Clauses.Lab(one)} in {one.Unit}?",
        PriorLines => "How many lines of treatment has the patient had so far?",
        TransplantEligible => "Can the patient have a transplant of their own stem cells?",
        PriorAutologousTransplant => "Has the patient had a transplant of their own stem cells?",
        ProgressedOnLastTherapy => "Did the disease get worse on the last treatment or at any time after it?",
        ProgressedWithinDays => "How many days after the end of the last treatment did the disease get worse? "
            + "Say 0 if it was still being given.",
        ExposedTo one => $"Has the patient had {terms.AgentsWithExample(one.Of)} so far?",
        RefractoryTo one => $"Is the disease refractory to {terms.AgentsWithExample(one.Of)}? "
            + "That means it did not work, or the disease got worse on it or within 60 days of its end.",
        _ => throw new ArgumentOutOfRangeException(nameof(leaf), leaf.Op, null),
    };

    private string UnknownOf(Leaf leaf) => leaf switch
    {
        DiagnosisIs => "which disease it is",
        DiseaseStatusIs => "what the status of the disease is",
        RiskCategoryIs => "how high the risk is",
        HasBiomarker one => $"whether the change {one.Biomarker} was found",
        HasCondition one => $"the answer to \"{terms.Question(one.Condition)}\"",
        AgeYears => "how old the patient is",
        Ecog => "what the ECOG score is",
        BodyWeightKg => "how much the patient weighs",
        LabValue one => $"what the {Clauses.Lab(one)} is",
        PriorLines => "how many lines of treatment there were",
        TransplantEligible => "whether the patient can have a transplant of their own stem cells",
        PriorAutologousTransplant => "whether the patient has had a transplant of their own stem cells",
        ProgressedOnLastTherapy => "whether the disease got worse on or after the last treatment",
        ProgressedWithinDays => "when the disease got worse after the last treatment",
        ExposedTo one => $"whether the patient has had {terms.Agents(one.Of)}",
        RefractoryTo one => $"whether the disease is refractory to {terms.Agents(one.Of)}",
        _ => throw new ArgumentOutOfRangeException(nameof(leaf), leaf.Op, null),
    };
}
