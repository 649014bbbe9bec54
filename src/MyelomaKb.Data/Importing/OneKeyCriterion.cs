using System.Globalization;
using System.Text.Json;
using MyelomaKb.Data.Entries;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Data.Importing;

/// <summary>
/// Reads a criterion as the facts write it: an object with one key, the criterion's name. No other place knows this form. A faulty
/// criterion is reported and replaced by one without meaning.
/// </summary>
internal sealed class OneKeyCriterion(RecordForm form)
{
    private static readonly Criterion None = new All([]);

    public Criterion Read(JsonElement json, Place place)
    {
        if (json.ValueKind != JsonValueKind.Object || json.GetPropertyCount() != 1)
        {
            form.Report(place, $"a criterion is an object with one key, not {JsonRecord.Describe(json)}");
            return None;
        }

        var property = json.EnumerateObject().First();
        var (name, value, below) = (property.Name, property.Value, place.Down(property.Name));
        var whole = new JsonRecord(json, place, form);
        return name switch
        {
            "all" => new All(Children(value, below)),
            "any" => new Any(Children(value, below)),
            "not" => new Not(Read(value, below)),
            "diagnosis" => new DiagnosisIs(whole.Values<Diagnosis>(name)),
            "diseaseStatus" => new DiseaseStatusIs(whole.Values<DiseaseStatus>(name)),
            "riskCategory" => new RiskCategoryIs(whole.Values<RiskCategory>(name)),
            "biomarker" => new HasBiomarker(whole.Text(name)),
            "condition" => new HasCondition(whole.Id<Condition>(name)),
            "ageYears" => new AgeYears(Range(value, below)),
            "ecog" => new Ecog(Range(value, below)),
            "bodyWeightKg" => new BodyWeightKg(Range(value, below)),
            "priorLines" => new PriorLines(Range(value, below)),
            "lab" => Members(value, below, lab => new LabValue(lab.Text("name"), lab.Text("unit"), Bounds(lab))),
            "transplantEligible" => new TransplantEligible(whole.BoolOrNull(name) ?? false),
            "priorAutologousTransplant" => new PriorAutologousTransplant(whole.BoolOrNull(name) ?? false),
            "progressedOnLastTherapy" => new ProgressedOnLastTherapy(whole.BoolOrNull(name) ?? false),
            "progressedWithinDays" => Members(value, below, ReadProgression),
            "exposedTo" => new ExposedTo(Members(value, below, ReadSelector)),
            "refractoryTo" => new RefractoryTo(Members(value, below, ReadSelector)),
            _ => Unknown(name, place),
        };
    }

    private All Unknown(string name, Place place)
    {
        form.Report(place, $"there is no criterion '{name}'");
        return new All([]);
    }

    private List<Criterion> Children(JsonElement json, Place place)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            return [.. json.EnumerateArray().Select((child, at) => Read(child, place.Down(at.ToString(CultureInfo.InvariantCulture))))];
        }

        form.Report(place, $"a list of criteria is expected, not {JsonRecord.Describe(json)}");
        return [];
    }

    private Bounds Range(JsonElement json, Place place) => Members(json, place, Bounds);

    private static Bounds Bounds(JsonRecord record) => new(record.NumberOrNull("atLeast"), record.NumberOrNull("atMost"));

    private static ProgressedWithinDays ReadProgression(JsonRecord record)
    {
        if (record.Text("of") is not ("last-therapy" or ""))
        {
            record.Form.Report(record.Place.Down("of"), "only 'last-therapy' can be asked for");
        }

        return new ProgressedWithinDays(record.Whole("days"));
    }

    private static AgentSelector ReadSelector(JsonRecord record)
    {
        var (drug, of, agents) = (record.TextOrNull("drug"), record.TextOrNull("class"), record.WholeOrNull("agents"));
        if (drug is null == of is null || (drug is not null && agents is not null))
        {
            record.Form.Report(record.Place, "either a 'drug' is named, or a 'class' with a number of 'agents'");
        }

        return drug is not null ? new OneDrug(new(drug)) : new OfClass(new(of ?? ""), agents ?? 1);
    }

    private T Members<T>(JsonElement json, Place place, Func<JsonRecord, T> read)
    {
        var record = new JsonRecord(json, place, form);
        var value = read(record);
        record.End();
        return value;
    }
}
