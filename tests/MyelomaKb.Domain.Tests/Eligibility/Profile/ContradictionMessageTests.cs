using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility.Profile;
using MyelomaKb.Domain.Eligibility.Profile.Contradictions;
using MyelomaKb.Domain.TreatmentHistory;
using static MyelomaKb.Domain.Tests.Eligibility.Profile.SmallKnowledge;
using static MyelomaKb.Domain.Tests.Eligibility.Profile.Some;

namespace MyelomaKb.Domain.Tests.Eligibility.Profile;

/// <summary>Each sort of contradiction as a caller reads it, and nothing beside it.</summary>
public sealed class ContradictionMessageTests
{
    private const string NoTherapy = "It needs a line of therapy, but the profile says that there was none.";
    private const string YesAndNo = "One property says that the disease progressed, the other that it did not.";
    private const string StillGiven = "The therapy is still being given, so progression can only be on it (0 days).";
    private const string NotTheLast = "The last therapy does not agree with it.";
    private const string Order = "Therapies must be in chronological order, but this one starts before an earlier one in the list.";
    private const string Days = "daysToProgressionAfterLastTherapy";
    private const string NoResponse =
        "Progressive disease as the best response is progression, but the profile says that there was none.";

    public static TheoryData<PatientProfile, string, string, string> Lines => new()
    {
        {
            new() { TherapiesComplete = false }, "therapiesComplete", "therapies",
            "It says whether `therapies` is complete, but there is no `therapies`."
        },
        {
            Incomplete(Vrd(2), Vrd(1)), "therapies/1/line", "therapies/0/line",
            "Therapies must be in chronological order, so a line cannot be lower than the one before it."
        },
        { With(Vrd(1), Vrd(3)), "therapies/1/line", "therapies/0/line", Gap(2) },
        { With(Vrd(2)), "therapies/0/line", "therapies", Gap(1) },
        { With(Vrd(2)) with { TherapiesComplete = true }, "therapies/0/line", "therapiesComplete", Gap(1) },
        {
            With(Vrd(), Vrd(2)) with { PriorLines = 3 }, "priorLines", "therapies/1/line",
            "The number must be 2, the highest line of the complete history."
        },
        {
            Incomplete(Vrd(3)) with { PriorLines = 2 }, "priorLines", "therapies/0/line",
            "The number is lower than 3, the highest line of the therapies."
        },
        { new() { PriorLines = 0, ExposedTo = [One("bortezomib")] }, "exposedTo/0", "priorLines", NoTherapy },
        { new() { PriorLines = 0, RefractoryTo = [One("bortezomib")] }, "refractoryTo/0", "priorLines", NoTherapy },
        { new() { PriorLines = 0, ProgressedOnLastTherapy = true }, "progressedOnLastTherapy", "priorLines", NoTherapy },
        { With() with { DaysToProgressionAfterLastTherapy = new Told<int>(49) }, Days, "therapies", NoTherapy },
        {
            new() { PriorLines = 0, DiseaseStatus = [DiseaseStatus.Relapsed] }, "diseaseStatus", "priorLines",
            "'relapsed' disease has been treated, but the profile says that there was no line of therapy."
        },
        {
            new() { PriorLines = 2, DiseaseStatus = [DiseaseStatus.NewlyDiagnosed] }, "diseaseStatus", "priorLines",
            "Newly diagnosed disease has had at most one line."
        },
        {
            new() { DiseaseStatus = [DiseaseStatus.NewlyDiagnosed, DiseaseStatus.Relapsed] }, "diseaseStatus", "diseaseStatus",
            "Disease cannot be newly diagnosed and relapsed at the same time."
        },
    };

    public static TheoryData<PatientProfile, string, string, string> Kinds => new()
    {
        {
            With(Of(TherapyKind.AutologousTransplant)) with { PriorAutologousTransplant = false },
            "priorAutologousTransplant", "therapies/0/kind", "One therapy is an autologous transplant, so there was one."
        },
        {
            With(Of(TherapyKind.AllogeneicTransplant)) with { Conditions = NoDonor },
            "conditions/prior-allogeneic-transplant", "therapies/0/kind", "One therapy is an allogeneic transplant, so there was one."
        },
        {
            With(Vrd().Refractory("bortezomib", "carfilzomib")), "therapies/0/refractory/1", "therapies/0/drugs",
            "This drug is not one of the therapy's."
        },
        {
            new() { Biomarkers = ["t(4;14)", "del(17p)"], BiomarkersAbsent = ["del(17p)"] }, "biomarkersAbsent/0", "biomarkers/1",
            "The profile says both that the abnormality was found and that it is absent."
        },
    };

    public static TheoryData<PatientProfile, string, string, string> Dates => new()
    {
        { With(Vrd().Dated("2020", "2019-12-31")), "therapies/0/endedOn", "therapies/0/startedOn", "It ended before it started." },
        {
            With(Vrd().Dated("2020-05", progressed: "2020-04-30")), "therapies/0/progressedOn", "therapies/0/startedOn",
            "The progression is before the start of this therapy."
        },
        { With(Vrd().Dated("2020"), Vrd(2).Dated("2019")), "therapies/1/startedOn", "therapies/0/startedOn", Order },
        { With(Vrd().Dated("2020"), Vrd(2).Dated(ended: "2019")), "therapies/1/endedOn", "therapies/0/startedOn", Order },
        {
            With(Vrd().Dated("2020"), Vrd(2).Dated("2021"), Vrd(3).Dated("2020-06")),
            "therapies/2/startedOn", "therapies/1/startedOn", Order
        },
        {
            With(Vrd().Dated("2021"), Vrd(2).Dated("2021"), Vrd(3).Dated("2020")), "therapies/2/startedOn", "therapies/0/startedOn", Order
        },
    };

    public static TheoryData<PatientProfile, string, string, string> Progressions => new()
    {
        {
            With(Vrd().Dated(null, "2020-01-01", "2020-02-01").Progressed(30)),
            "therapies/0/progressedWithinDays", "therapies/0/progressedOn", "The stated days do not agree with the dates."
        },
        {
            With(Vrd().Dated(progressed: "2020").Progressed(null)),
            "therapies/0/progressedWithinDays", "therapies/0/progressedOn", YesAndNo
        },
        { With(Vrd().StillGiven().Progressed(1)), "therapies/0/progressedWithinDays", "therapies/0/endedOn", StillGiven },
        { With(Progressive.Progressed(null)), "therapies/0/bestResponse", "therapies/0/progressedWithinDays", NoResponse },
        {
            With(Progressive with { ProgressedOn = new Told<PartialDate>(null) }),
            "therapies/0/bestResponse", "therapies/0/progressedOn", NoResponse
        },
        {
            new() { ProgressedOnLastTherapy = false, DaysToProgressionAfterLastTherapy = new Told<int>(49) },
            Days, "progressedOnLastTherapy", YesAndNo
        },
        {
            With(Vrd().Progressed(10)) with { ProgressedOnLastTherapy = false }, "progressedOnLastTherapy", "therapies/0",
            "The last therapy says the opposite."
        },
        { LastIs(Vrd().Progressed(10), 11), Days, "therapies/0", NotTheLast },
        { LastIs(Vrd().Progressed(10), null), Days, "therapies/0", NotTheLast },
        { LastIs(Vrd().Progressed(null), 49), Days, "therapies/0", NotTheLast },
        { LastIs(Vrd().StillGiven(), 1), Days, "therapies/0/endedOn", StillGiven },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    [MemberData(nameof(Kinds))]
    [MemberData(nameof(Dates))]
    [MemberData(nameof(Progressions))]
    public void Contradiction_says_what_does_not_go_together(PatientProfile profile, string at, string with, string message) =>
        Assert.Equal([new Contradiction($"/patient/{at}", $"/patient/{with}", message)], Contradictions(profile));

    [Theory]
    [InlineData("startedOn", "2024", null, null)]
    [InlineData("endedOn", null, "2023-09", null)]
    [InlineData("progressedOn", null, null, "2023-08-02")]
    public void Date_after_the_day_asked_about_is_quoted_as_it_was_told(
        string member, string? started, string? ended, string? progressed) =>
        Assert.Equal(
            [
                new Contradiction(
                    $"/patient/therapies/0/{member}", "/asOf",
                    $"{started ?? ended ?? progressed} is after 2023-08-01, the day of the assessment."),
            ],
            Contradictions(With(Vrd().Dated(started, ended, progressed))));

    private static Dictionary<Id<Condition>, bool> NoDonor => new() { [ImpliedConditions.PriorAllogeneicTransplant] = false };

    private static Therapy Progressive => Vrd() with { BestResponse = BestResponse.ProgressiveDisease };

    private static string Gap(int line) =>
        $"A complete history has every line, but line {line} is missing. If the history is incomplete, set therapiesComplete to false.";

    private static Therapy Of(TherapyKind kind) => new() { Line = 1, Kind = kind };

    private static PatientProfile LastIs(Therapy last, int? days) =>
        With(last) with { DaysToProgressionAfterLastTherapy = new Told<int>(days) };
}
