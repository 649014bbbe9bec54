using System.Globalization;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Eligibility.Profile;
using MyelomaKb.Domain.TreatmentHistory;

namespace MyelomaKb.Pages.Eligibility;

/// <summary>Reads the answers of the form into a profile, and remembers which field told which part of it.</summary>
internal sealed class FormReading(KnowledgeBase kb)
{
    private readonly Dictionary<string, List<AgentStatement>> _agents = [];
    private readonly Dictionary<Id<Condition>, bool> _conditions = [];
    private readonly List<string> _found = [];
    private readonly List<string> _absent = [];
    private readonly List<MeasuredLab> _labs = [];
    private readonly Dictionary<string, string> _fieldOf = [];
    private PatientProfile _told = PatientProfile.Untold;

    /// <summary>The profile of all that was read.</summary>
    public PatientProfile Profile => _told with
    {
        ExposedTo = Agents("exposedTo"),
        NotExposedTo = Agents("notExposedTo"),
        RefractoryTo = Agents("refractoryTo"),
        NotRefractoryTo = Agents("notRefractoryTo"),
        Conditions = _conditions,
        Biomarkers = _found,
        BiomarkersAbsent = _absent,
        Labs = _labs,
    };

    /// <summary>The field that told what a JSON pointer into the profile points at.</summary>
    public string? FieldAt(string pointer)
    {
        for (var at = pointer; at.Length > 0; at = at[..at.LastIndexOf('/')])
        {
            if (_fieldOf.TryGetValue(at, out var field))
            {
                return field;
            }
        }

        return null;
    }

    /// <summary>Takes in the answer to a question; what is wrong with it, or null.</summary>
    public string? Read(Field field, IReadOnlyList<string> values) => field.Kind switch
    {
        FieldKind.SomeOf => ReadStatus(field, values),
        FieldKind.Days => ReadDays(field, values),
        _ when values.Count > 1 => "Choose one answer.",
        FieldKind.Number => ReadNumber(field, values[0]),
        FieldKind.OneOf => ReadWord(field, values[0]),
        FieldKind.YesNo => values[0] switch
        {
            "yes" => ReadFlag(field, true),
            "no" => ReadFlag(field, false),
            _ => "Answer yes or no.",
        },
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private string? ReadStatus(Field field, IReadOnlyList<string> values)
    {
        var statuses = values.Select(Wire<DiseaseStatus>.Find).ToList();
        return statuses.Contains(null)
            ? "Choose from the answers."
            : Tell(field, field.Name, _told with { DiseaseStatus = [.. statuses.Select(status => status!.Value).Distinct()] });
    }

    private string? ReadDays(Field field, IReadOnlyList<string> values)
    {
        const string Property = "daysToProgressionAfterLastTherapy";
        return values is [Field.None] ? Tell(field, Property, _told with { DaysToProgressionAfterLastTherapy = new Told<int>(null) })
            : values is not [var text] ? "Give the number of days, or say that the disease has not got worse, but not both."
            : Whole(field, text) is { } days ? Tell(field, Property, _told with { DaysToProgressionAfterLastTherapy = new Told<int>(days) })
            : OutOfRange(field);
    }

    private string? ReadNumber(Field field, string text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || number < field.Range.Least || number > field.Range.Most || (field.IsWhole && number != decimal.Truncate(number)))
        {
            return OutOfRange(field);
        }

        if (field.Fact.Of is OfLab of)
        {
            var test = LabTest.Find(of.Lab)!;
            _fieldOf[$"/patient/labs/{_labs.Count}"] = field.Name;
            _labs.Add(new MeasuredLab(test, test.FindUnit(of.Unit)!, number));
            return null;
        }

        return Tell(field, field.Name, field.Name switch
        {
            "ageYears" => _told with { AgeYears = (int)number },
            "priorLines" => _told with { PriorLines = (int)number },
            "ecog" => _told with { Ecog = (int)number },
            _ => _told with { BodyWeightKg = number },
        });
    }

    private string? ReadWord(Field field, string word) =>
        field.Name == "diagnosis" && Wire<Diagnosis>.Find(word) is { } diagnosis
            ? Tell(field, field.Name, _told with { Diagnosis = diagnosis })
        : field.Name == "riskCategory" && Wire<RiskCategory>.Find(word) is { } risk
            ? Tell(field, field.Name, _told with { RiskCategory = risk })
        : "Choose from the answers.";

    private string? ReadFlag(Field field, bool yes)
    {
        switch (field.Fact.Of)
        {
            case OfAgents of:
                AddAgents(field, yes ? field.Fact.Name : field.Fact.Name == "exposedTo" ? "notExposedTo" : "notRefractoryTo", of.Selector);
                return null;
            case OfCondition of:
                _fieldOf[$"/patient/conditions/{of.Condition}"] = field.Name;
                _conditions[of.Condition] = yes;
                return null;
            case OfBiomarker of:
                (yes ? _found : _absent).Add(of.Biomarker);
                return null;
            default:
                return Tell(field, field.Name, field.Name switch
                {
                    "transplantEligible" => _told with { TransplantEligible = yes },
                    "priorAutologousTransplant" => _told with { PriorAutologousTransplant = yes },
                    _ => _told with { ProgressedOnLastTherapy = yes },
                });
        }
    }

    private void AddAgents(Field field, string list, AgentSelector of)
    {
        var statements = _agents.TryGetValue(list, out var known) ? known : _agents[list] = [];
        _fieldOf[string.Create(CultureInfo.InvariantCulture, $"/patient/{list}/{statements.Count}")] = field.Name;
        statements.Add(of switch
        {
            OneDrug one => new DrugStatement(new GivenDrug(one.Drug, kb.Agents.AgentOf(one.Drug), one.Drug.Value, MatchedBy.Id)),
            OfClass some => new ClassStatement(some.Class, kb.Agents.NumberOf(some.Class), some.Agents),
            _ => throw new ArgumentOutOfRangeException(nameof(of)),
        });
    }

    private List<AgentStatement> Agents(string list) => _agents.GetValueOrDefault(list, []);

    private string? Tell(Field field, string property, PatientProfile told)
    {
        _told = told;
        _fieldOf[$"/patient/{property}"] = field.Name;
        return null;
    }

    private static int? Whole(Field field, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= field.Range.Most ? number : null;

    private static string OutOfRange(Field field) => string.Create(
        CultureInfo.InvariantCulture, $"Give a {(field.IsWhole ? "whole " : "")}number from {field.Range.Least} to {field.Range.Most}.");
}
