using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility.Profile;
using MyelomaKb.Domain.TreatmentHistory;
using static MyelomaKb.Domain.Tests.Eligibility.Profile.SmallKnowledge;
using Entries = MyelomaKb.Domain.Tests.Eligibility.Some;

namespace MyelomaKb.Domain.Tests.Eligibility.Profile;

public sealed class LabelUsesTests
{
    /// <summary>A fact by its name in a profile, a profile that tells it and nothing else, and a criterion that reads it.</summary>
    public static TheoryData<string, PatientProfile, Leaf> Facts => new()
    {
        { "diagnosis", new() { Diagnosis = Diagnosis.AlAmyloidosis }, new DiagnosisIs([Diagnosis.MultipleMyeloma]) },
        { "diseaseStatus", new() { DiseaseStatus = [] }, Entries.Status(DiseaseStatus.Relapsed) },
        { "ageYears", new() { AgeYears = 60 }, Entries.Age(18) },
        { "transplantEligible", new() { TransplantEligible = false }, new TransplantEligible(true) },
        { "priorAutologousTransplant", new() { PriorAutologousTransplant = false }, new PriorAutologousTransplant(true) },
        { "riskCategory", new() { RiskCategory = RiskCategory.High }, new RiskCategoryIs([RiskCategory.High]) },
        { "priorLines", new() { PriorLines = 0 }, Entries.Lines(1) },
        { "therapies", new() { Therapies = [] }, Entries.Lines(1) },
        { "exposedTo", new() { ExposedTo = [One("bortezomib")] }, Entries.Exposed("a1") },
        { "notExposedTo", new() { NotExposedTo = [One("bortezomib")] }, Entries.Exposed("a1") },
        { "refractoryTo", new() { RefractoryTo = [One("bortezomib")] }, Entries.Refractory("a1") },
        { "notRefractoryTo", new() { NotRefractoryTo = [One("bortezomib")] }, Entries.Refractory("a1") },
        { "progressedOnLastTherapy", new() { ProgressedOnLastTherapy = false }, new ProgressedOnLastTherapy(true) },
        { "daysToProgressionAfterLastTherapy", Days(49), new ProgressedWithinDays(60) },
        { "daysToProgressionAfterLastTherapy", Days(null), new ProgressedOnLastTherapy(false) },
        {
            "conditions",
            new() { Conditions = new Dictionary<Id<Condition>, bool> { [new("frail")] = false } },
            new HasCondition(new("frail"))
        },
        { "biomarkers", new() { Biomarkers = ["del(17p)"] }, new HasBiomarker("del(17p)") },
        { "biomarkersAbsent", new() { BiomarkersAbsent = ["del(17p)"] }, new HasBiomarker("del(17p)") },
        { "ecog", new() { Ecog = 0 }, new Ecog(new(null, 2)) },
        { "bodyWeightKg", new() { BodyWeightKg = 70 }, new BodyWeightKg(new(40, null)) },
        { "labs", new() { Labs = [Lab("creatinine", "mg/dL")] }, new LabValue("creatinine", "mg/dL", new(null, 2)) },
    };

    public static TheoryData<Leaf> OfTheHistory =>
    [
        Entries.Lines(1), Entries.Exposed("a1"), Entries
            .RefractoryClass("a"), new ProgressedOnLastTherapy(true), new ProgressedWithinDays(60),
        new PriorAutologousTransplant(true),
    ];

    [Theory]
    [MemberData(nameof(Facts))]
    public void Fact_that_no_label_reads_is_unused(string fact, PatientProfile told, Leaf reader)
    {
        var uses = Of([]);

        Assert.Equal([fact], uses.Unused(told));
        Assert.False(uses.Reads(fact), reader.Op);
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void Fact_that_a_label_reads_is_used(string fact, PatientProfile told, Leaf reader)
    {
        var uses = Of([Entries.Not(reader)]);

        Assert.Empty(uses.Unused(told));
        Assert.True(uses.Reads(fact));
    }

    [Theory]
    [MemberData(nameof(OfTheHistory))]
    public void Therapies_are_read_by_whatever_they_tell(Leaf reader)
    {
        Assert.True(Of([reader]).Reads("therapies"));
        Assert.True(Of([reader]).Reads("therapiesComplete"));
    }

    [Fact]
    public void Therapies_are_not_read_by_what_they_do_not_tell() => Assert.False(Of([Entries.Age(18)]).Reads("therapies"));

    [Fact]
    public void What_is_not_told_is_not_unused() => Assert.Empty(Of([]).Unused(PatientProfile.Untold));

    [Fact]
    public void Members_that_no_label_reads_are_named_one_by_one_and_once()
    {
        var profile = new PatientProfile
        {
            Biomarkers = ["del(17p)", "t(4;14)", "gain(1q)", "t(4;14)"],
            BiomarkersAbsent = ["amp(1q)"],
            Labs = [Lab("creatinine", "mg/dL"), Lab("calcium", "mg/dL")],
        };

        Assert.Equal(
            ["biomarkers/t(4;14)", "biomarkers/gain(1q)", "biomarkersAbsent/amp(1q)", "labs/calcium"],
            Of([new HasBiomarker("del(17p)"), new LabValue("creatinine", "mg/dL", new(null, 2))]).Unused(profile));
    }

    [Fact]
    public void Criteria_of_every_label_and_every_version_count()
    {
        var kb = Entries.Kb(
            Entries.Approval(Entries.All(Entries.Age(18), Entries.Any(new Ecog(new(null, 1)), Entries.Lines(2))), "one"),
            Entries.Approval(new TransplantEligible(true), "two") with
            {
                Versions = [.. new Criterion[] { new TransplantEligible(true), new RiskCategoryIs([RiskCategory.High]) }
                    .Select((asked, at) => new LabelVersion(new(2020 + at, 1, 1), "-", asked, VersionBasis.Label, []))],
            });

        var uses = ProfileTerms.Of(kb).Uses;

        Assert.All(["ageYears", "ecog", "priorLines", "transplantEligible", "riskCategory"], fact => Assert.True(uses.Reads(fact), fact));
        Assert.False(uses.Reads("diagnosis"));
    }

    private static LabelUses Of(params IEnumerable<Criterion> criteria) => ProfileTerms.Of(Entries.Kb(criteria)).Uses;

    private static PatientProfile Days(int? days) => new() { DaysToProgressionAfterLastTherapy = new Told<int>(days) };

    private static MeasuredLab Lab(string name, string unit)
    {
        var test = LabTest.Find(name)!;
        return new(test, test.FindUnit(unit)!, 1);
    }
}
