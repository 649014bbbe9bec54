using System.Buffers;
using System.Text;
using System.Text.Json;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Tests.Eligibility.Real;

namespace MyelomaKb.Domain.Tests.Eligibility;

/// <summary>What is kept between requests is the label's, never a patient's.</summary>
public sealed class KeptWordsTests
{
    private static readonly DateOnly Day = new(2026, 9, 1);
    private static readonly PatientFacts[] Patients =
        [
            Profiles.FourLines, Profiles.OneLine, Profiles.ClassesTold, Profiles.FiveLines, Profiles.Relapsed, Profiles.Myeloma,
            Profiles.Nothing,
        ];

    public static TheoryData<int> Places => [.. Enumerable.Range(0, Patients.Length)];

    [Theory]
    [MemberData(nameof(Places))]
    public void Answer_is_the_same_whoever_asked_before(int place)
    {
        var (used, fresh) = (Anew(), Anew());
        foreach (var other in Patients)
        {
            Said(used, other);
        }

        Assert.Equal(Said(fresh, Patients[place]), Said(used, Patients[place]));
    }

    private static KnowledgeBase Anew() => KnowledgeBase.Create(FactFiles.Kb.Revision, FactFiles.Kb.Entries);

    private static List<string> Said(KnowledgeBase kb, PatientFacts patient)
    {
        var assessment = kb.Eligibility.Assess(new AssessmentQuery { AsOf = Day, Patient = patient, Detail = AssessmentDetail.Full });
        return
        [
            .. assessment.Results.Select(line =>
                $"{line.Approval.Id} {line.Verdict} {line.Why} {Said(line.Missing)} {Said(line.ThenMissing)} "
                + string.Join(' ', line.Unmet.Select(unmet => unmet.Text).Concat(Said(line.Criteria!)))),
            .. assessment.Regimens.Select(one => $"{one.Regulator} {string.Join('+', one.Regimen)} {one.Verdict} {one.EitherWay}"),
            .. assessment.Questions.Select(question => $"{question.Decides} {Said([question.Asked])}"),
        ];
    }

    private static IEnumerable<string> Said(JudgedCriterion judged) =>
        judged.Children.SelectMany(Said).Prepend($"{judged.Criterion.Op} {judged.Outcome} {judged.Text}");

    private static string Said(IEnumerable<MissingFact> missing) => string.Join(' ', missing.Select(fact =>
        $"{fact.Fact.Name} {fact.Text} {Written(fact.Answers.Yes)} {Written(fact.Answers.No)}"));

    private static string Written(ProfileFragment fragment)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes);
        fragment.Write(json);
        json.Flush();
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
