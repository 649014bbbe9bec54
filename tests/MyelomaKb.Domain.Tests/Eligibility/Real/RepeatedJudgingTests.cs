using CsCheck;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Domain.Tests.Eligibility.Real;

public sealed class RepeatedJudgingTests
{
    private static readonly DateOnly Day = new(2024, 6, 1);

    private static readonly Gen<PatientFacts> Patient = Gen.Select(
        Gen.OneOf(Profiles.Nothing, Profiles.Myeloma, Profiles.Relapsed, Profiles.ClassesTold, Profiles.OneLine),
        Gen.OneOf(KnownRange.Open, new KnownRange(1, null), new KnownRange(2, null), KnownRange.Exactly(1), KnownRange.Exactly(3)),
        Gen.OneOf<DiseaseStatus[]?>(null, [DiseaseStatus.Relapsed], [DiseaseStatus.Relapsed, DiseaseStatus.Refractory]),
        Gen.OneOf(Truth.Unknown, Truth.True, Truth.False),
        (patient, lines, status, progressed) => patient with
        {
            PriorLines = lines,
            DiseaseStatus = status,
            ProgressedOnLastTherapy = progressed,
            DaysToProgression = null,
        });

    [Fact]
    public void Judging_one_patient_does_not_depend_on_those_before() => Patient.Sample(
        patient =>
        {
            var fresh = KnowledgeBase.Create(FactFiles.Kb.Revision, FactFiles.Kb.Entries);
            Assert.Equal(Shape(fresh, patient), Shape(FactFiles.Kb, patient));
        },
        iter: 60);

    private static List<string> Shape(KnowledgeBase kb, PatientFacts patient)
    {
        var verdicts = kb.Eligibility.Judge(Day, patient);
        return [.. verdicts.Select((one, at) => $"{one.Approval.Id} {one.Verdict} {string.Join(';', verdicts.MissingOf(at))}")];
    }
}
