using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility.Profile;
using MyelomaKb.Domain.TreatmentHistory;
using static MyelomaKb.Domain.Tests.Eligibility.Profile.SmallKnowledge;
using static MyelomaKb.Domain.Tests.Eligibility.Profile.Some;

namespace MyelomaKb.Domain.Tests.Eligibility.Profile;

public sealed class ContradictionTests
{
    private static readonly Therapy Transplant = new() { Line = 1, Kind = TherapyKind.AutologousTransplant };

    public static TheoryData<string, PatientProfile, string, string> Pairs { get; } = new()
    {
        { "none given, two lines", With() with { PriorLines = 2 }, "/patient/priorLines", "/patient/therapies" },
        { "other than the highest line", With(Vrd()) with { PriorLines = 2 }, "/patient/priorLines", "/patient/therapies/0/line" },
        { "lower than a told line", Incomplete(Vrd(3)) with { PriorLines = 2 }, "/patient/priorLines", "/patient/therapies/0/line" },
        { "no line, exposure", new() { PriorLines = 0, ExposedTo = [One("bortezomib")] }, "/patient/exposedTo/0", "/patient/priorLines" },
        { "no therapy, exposure", With() with { ExposedTo = [One("bortezomib")] }, "/patient/exposedTo/0", "/patient/therapies" },
        {
            "no line, refractory", new() { PriorLines = 0, RefractoryTo = [OfClass("celmod")] },
            "/patient/refractoryTo/0", "/patient/priorLines"
        },
        {
            "no line, progressed", new() { PriorLines = 0, ProgressedOnLastTherapy = true },
            "/patient/progressedOnLastTherapy", "/patient/priorLines"
        },
        { "new, two lines", Status(DiseaseStatus.NewlyDiagnosed) with { PriorLines = 2 }, "/patient/diseaseStatus", "/patient/priorLines" },
        {
            "new, line two", Incomplete(Vrd(2)) with { DiseaseStatus = [DiseaseStatus.NewlyDiagnosed] },
            "/patient/diseaseStatus", "/patient/therapies/0/line"
        },
        {
            "new and relapsed", Status(DiseaseStatus.NewlyDiagnosed, DiseaseStatus.Relapsed),
            "/patient/diseaseStatus", "/patient/diseaseStatus"
        },
        { "relapsed, no line", Status(DiseaseStatus.Relapsed) with { PriorLines = 0 }, "/patient/diseaseStatus", "/patient/priorLines" },
        {
            "refractory, no therapy", With() with { DiseaseStatus = [DiseaseStatus.Refractory] },
            "/patient/diseaseStatus", "/patient/therapies"
        },
        {
            "responding, no line", Status(DiseaseStatus.Responding) with { PriorLines = 0 },
            "/patient/diseaseStatus", "/patient/priorLines"
        },
        { "lines fall", Incomplete(Vrd(2), Vrd(1)), "/patient/therapies/1/line", "/patient/therapies/0/line" },
        { "a line is left out", With(Vrd(1), Vrd(3)), "/patient/therapies/1/line", "/patient/therapies/0/line" },
        { "the first line is not 1", With(Vrd(2)), "/patient/therapies/0/line", "/patient/therapies" },
        { "complete without therapies", new() { TherapiesComplete = true }, "/patient/therapiesComplete", "/patient/therapies" },
        { "refractory outside", With(Vrd().Refractory("carfilzomib")), "/patient/therapies/0/refractory/0", "/patient/therapies/0/drugs" },
        {
            "transplant denied", With(Transplant) with { PriorAutologousTransplant = false },
            "/patient/priorAutologousTransplant", "/patient/therapies/0/kind"
        },
        {
            "donor transplant denied",
            With(Transplant with { Kind = TherapyKind.AllogeneicTransplant }) with { Conditions = NoDonor },
            "/patient/conditions/prior-allogeneic-transplant", "/patient/therapies/0/kind"
        },
        { "starts after the day", With(Vrd().Dated(started: "2024")), "/patient/therapies/0/startedOn", "/asOf" },
        { "progressed after the day", With(Vrd().Dated(progressed: "2023-08-02")), "/patient/therapies/0/progressedOn", "/asOf" },
        { "ended before it started", With(Vrd().Dated("2020", "2019")), "/patient/therapies/0/endedOn", "/patient/therapies/0/startedOn" },
        {
            "progressed before it started", With(Vrd().Dated("2020-05", progressed: "2020-04-30")),
            "/patient/therapies/0/progressedOn", "/patient/therapies/0/startedOn"
        },
        {
            "out of order", With(Vrd().Dated("2020"), Vrd(2).Dated("2019")),
            "/patient/therapies/1/startedOn", "/patient/therapies/0/startedOn"
        },
        {
            "days beside dates", With(Vrd().Dated(null, "2020-01-01", "2020-02-01").Progressed(30)),
            "/patient/therapies/0/progressedWithinDays", "/patient/therapies/0/progressedOn"
        },
        {
            "days while given", With(Vrd().StillGiven().Progressed(30)),
            "/patient/therapies/0/progressedWithinDays", "/patient/therapies/0/endedOn"
        },
        {
            "date and not progressed", With(Vrd().Dated(progressed: "2020").Progressed(null)),
            "/patient/therapies/0/progressedWithinDays", "/patient/therapies/0/progressedOn"
        },
        {
            "progressive and not progressed", With(Vrd().Progressed(null) with { BestResponse = BestResponse.ProgressiveDisease }),
            "/patient/therapies/0/bestResponse", "/patient/therapies/0/progressedWithinDays"
        },
        {
            "days and not progressed", new() { ProgressedOnLastTherapy = false, DaysToProgressionAfterLastTherapy = new Told<int>(49) },
            "/patient/daysToProgressionAfterLastTherapy", "/patient/progressedOnLastTherapy"
        },
        {
            "not progressed, last did", With(Vrd().Progressed(10)) with { ProgressedOnLastTherapy = false },
            "/patient/progressedOnLastTherapy", "/patient/therapies/0"
        },
        {
            "other days than the last", With(Vrd().Progressed(10)) with { DaysToProgressionAfterLastTherapy = new Told<int>(11) },
            "/patient/daysToProgressionAfterLastTherapy", "/patient/therapies/0"
        },
        {
            "days after the last, which is still given",
            With(Vrd().StillGiven()) with { DaysToProgressionAfterLastTherapy = new Told<int>(49) },
            "/patient/daysToProgressionAfterLastTherapy", "/patient/therapies/0/endedOn"
        },
        {
            "biomarker both ways", new() { Biomarkers = ["del(17p)"], BiomarkersAbsent = ["del(17p)"] },
            "/patient/biomarkersAbsent/0", "/patient/biomarkers/0"
        },
    };

    public static TheoryData<string, PatientProfile> Consistent { get; } = new()
    {
        { "nothing", PatientProfile.Untold },
        { "no therapy, transplant told", With() with { PriorAutologousTransplant = true } },
        { "incomplete, more lines", Incomplete(Vrd(2)) with { PriorLines = 4 } },
        { "incomplete, gaps", Incomplete(Vrd(2), Vrd(4)) },
        { "coarse dates that may agree", With(Vrd().Dated("2019", "2020", "2020-12")) },
        { "coarse date of this year", With(Vrd().Dated("2023")) },
        { "incomplete, as many lines", Incomplete(Vrd(2)) with { PriorLines = 2 } },
        { "dates in order", With(Vrd().Dated("2019"), Vrd(2).Dated("2020")) },
        { "dates told of the first only", With(Vrd().Dated("2020"), Vrd(2)) },
        { "progressed while given", With(Vrd().StillGiven().Progressed(0)) },
        { "no days after the last, which is still given", With(Vrd().StillGiven()) with { DaysToProgressionAfterLastTherapy = new(0) } },
        { "the days of the last", With(Vrd().Progressed(10)) with { DaysToProgressionAfterLastTherapy = new(10) } },
        { "days within coarse dates", With(Vrd().Dated(null, "2020-01", "2020-03").Progressed(40)) },
        { "new and responding in line one", With(Vrd()) with { DiseaseStatus = [DiseaseStatus.NewlyDiagnosed, DiseaseStatus.Responding] } },
        { "exposure beside a complete history", With(Vrd()) with { ExposedTo = [One("carfilzomib")] } },
        { "refractory by another therapy", Incomplete(Vrd().Refractory()) with { RefractoryTo = [One("bortezomib")] } },
        { "eligible for a second transplant", new() { PriorAutologousTransplant = true, TransplantEligible = true } },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Pair_that_cannot_both_hold_names_both_places(string pair, PatientProfile profile, string at, string with) =>
        Assert.True(
            Contradictions(profile).Any(one => (one.At, one.With) == (at, with)),
            $"{pair}: {string.Join("; ", Contradictions(profile))}");

    [Theory]
    [MemberData(nameof(Consistent))]
    public void Pair_that_can_both_hold_is_no_contradiction(string pair, PatientProfile profile) =>
        Assert.True(Contradictions(profile).Count == 0, $"{pair}: {string.Join("; ", Contradictions(profile))}");

    private static Dictionary<Id<Condition>, bool> NoDonor => new() { [ImpliedConditions.PriorAllogeneicTransplant] = false };

    private static PatientProfile Status(params DiseaseStatus[] statuses) => new() { DiseaseStatus = statuses };
}
