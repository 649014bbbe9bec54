using CsCheck;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Eligibility.Profile;
using MyelomaKb.Domain.Tests.Eligibility.Oracle;
using MyelomaKb.Domain.TreatmentHistory;

namespace MyelomaKb.Domain.Tests.Eligibility.Real;

/// <summary>
/// Every profile that the reader takes gets a verdict and reasons from every label, also from those that nobody can meet.
/// </summary>
public sealed class ReasonsNeverFailTests
{
    private static readonly KnowledgeBase Kb = OddLabels.Kb;

    private static readonly Gen<DateOnly> Day = Gen.OneOf(
        new DateOnly(2003, 6, 1), new DateOnly(2015, 12, 1), new DateOnly(2021, 3, 1), new DateOnly(2026, 11, 30));

    private static readonly Gen<DrugStatement> Drug = Gen.Int[0, Kb.Agents.Agents.Count - 1].Select(DrugOf).Select(
        drug => new DrugStatement(drug));

    private static readonly Gen<AgentStatement> Statement = Gen.Frequency(
        (2, Drug.Select(one => (AgentStatement)one)),
        (3, Gen.Select(Gen.Int[0, Kb.Agents.Classes.Count - 1], Gen.Frequency((3, Gen.Const(1)), (2, Gen.Int[2, 4]), (1, Gen.Int[5, 20])))
            .Select((of, agents) => (AgentStatement)new ClassStatement(Kb.Agents.Classes[of], of, agents))));

    private static readonly Gen<Therapy> Treatment = Gen.Select(
        Drug.List[0, 3], Gen.Enum<TherapyKind>(), Maybe(Gen.Enum<BestResponse>()), Gen.Int[0, 9], Gen.Int[0, 120])
        .Select((drugs, kind, response, dice, days) => new Therapy
        {
            Line = 1,
            Kind = dice < 7 ? TherapyKind.Drugs : kind,
            Drugs = [.. drugs.Select(one => one.Drug).DistinctBy(drug => drug.Agent)],
            BestResponse = response,
            Refractory = dice % 3 == 0 ? [.. drugs.Take(1).Select(one => one.Drug)] : null,
            ProgressedWithinDays = dice % 4 == 1 ? new Told<int>(days) : dice % 4 == 2 ? new Told<int>(null) : default,
        });

    private static readonly Gen<PatientProfile> Profile = Gen.Select(
        Gen.Select(
            Maybe(Gen.Enum<Diagnosis>()), Maybe(Gen.Enum<DiseaseStatus>().HashSet[0, 3]), Maybe(Gen.Int[0, 130]), Maybe(Gen.Int[0, 50]),
            Maybe(Gen.Enum<RiskCategory>()), Maybe(Gen.Bool), Maybe(Gen.Bool), Maybe(Gen.Int[0, 5])),
        Gen.Select(
            Few(Statement), Few(Statement), Few(Statement), Few(Statement), Maybe(Gen.Bool), Maybe(Gen.Int[0, 200]),
            Gen.Frequency((2, Gen.Const((IReadOnlyList<Therapy>?)null)), (1, Treatment.List[0, 4].Select(Numbered))), Maybe(Gen.Bool)))
        .Select((person, course) => new PatientProfile
        {
            Diagnosis = person.Item1,
            DiseaseStatus = person.Item2 is { } some ? [.. some] : null,
            AgeYears = person.Item3,
            PriorLines = person.Item4,
            RiskCategory = person.Item5,
            TransplantEligible = person.Item6,
            PriorAutologousTransplant = person.Item7,
            Ecog = person.Item8,
            ExposedTo = course.Item1,
            NotExposedTo = course.Item2,
            RefractoryTo = course.Item3,
            NotRefractoryTo = course.Item4,
            ProgressedOnLastTherapy = course.Item5,
            DaysToProgressionAfterLastTherapy = course.Item6 is { } days ? new Told<int>(days) : default,
            Therapies = course.Item7,
            TherapiesComplete = course.Item7 is null ? null : course.Item8,
        });

    [Fact]
    public void Profile_that_is_taken_is_judged_and_explained_at_every_detail() => Gen.Select(Profile, Day).Sample(
        (profile, day) =>
        {
            if (ProfileReading.Of(profile, ProfileTerms.Of(Kb), day).Reading is not { } reading)
            {
                return;
            }

            var query = new AssessmentQuery { AsOf = day, Patient = reading.Facts };
            var counts = Kb.Eligibility.Cover(query).Counts;
            foreach (var detail in Enum.GetValues<AssessmentDetail>())
            {
                var assessment = Kb.Eligibility.Assess(query with { Detail = detail });
                Assert.Equal(counts, assessment.Counts);
                Assert.All(assessment.Results, line => Assert.Equal(
                    detail != AssessmentDetail.Verdicts && line.Verdict == Verdict.Undetermined, line.Missing.Count > 0));
                Assert.All(assessment.Results.Where(line => line.Why is not null), line => Assert.NotEmpty(line.Why!.ToString()));
            }
        },
        iter: OracleCase.Runs * 5);

    private static Gen<T?> Maybe<T>(Gen<T> value)
        where T : struct => Gen.Bool.SelectMany(told => told ? value.Select(one => (T?)one) : Gen.Const((T?)null));

    private static Gen<HashSet<DiseaseStatus>?> Maybe(Gen<HashSet<DiseaseStatus>> value) =>
        Gen.Bool.SelectMany(told => told ? value.Select(one => (HashSet<DiseaseStatus>?)one) : Gen.Const((HashSet<DiseaseStatus>?)null));

    private static Gen<List<AgentStatement>> Few(Gen<AgentStatement> statement) =>
        Gen.Frequency((3, Gen.Const(0)), (3, Gen.Const(1)), (1, Gen.Int[2, 3])).SelectMany(count => statement.List[count]);

    private static IReadOnlyList<Therapy>? Numbered(List<Therapy> therapies) =>
        [.. therapies.Select((one, at) => one with { Line = at + 1 })];

    private static GivenDrug DrugOf(int agent) => new(Kb.Agents.Agents[agent], agent, Kb.Agents.Agents[agent].Value, MatchedBy.Id);
}
