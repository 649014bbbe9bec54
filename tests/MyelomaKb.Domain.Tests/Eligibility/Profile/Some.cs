using System.Text;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Eligibility.Profile;
using MyelomaKb.Domain.Eligibility.Profile.Contradictions;
using MyelomaKb.Domain.TreatmentHistory;

namespace MyelomaKb.Domain.Tests.Eligibility.Profile;

/// <summary>Therapies and profiles in short form; a test names only what matters to it.</summary>
internal static class Some
{
    public static DateOnly AsOf { get; } = new(2023, 8, 1);

    public static Therapy Therapy(int line, params string[] drugs) =>
        new() { Line = line, Drugs = [.. drugs.Select(SmallKnowledge.Given)] };

    public static Therapy Vrd(int line = 1) => Therapy(line, "bortezomib", "lenalidomide", "dexamethasone");

    public static Therapy Refractory(this Therapy therapy, params string[] drugs) =>
        therapy with { Refractory = [.. drugs.Select(SmallKnowledge.Given)] };

    public static Therapy Progressed(this Therapy therapy, int? days) => therapy with { ProgressedWithinDays = new Told<int>(days) };

    public static Therapy Dated(this Therapy therapy, string? started = null, string? ended = null, string? progressed = null)
    {
        return therapy with
        {
            StartedOn = started is null ? null : Date(started),
            EndedOn = Told(ended),
            ProgressedOn = Told(progressed),
        };

        static Told<PartialDate> Told(string? date) => date is null ? default : new Told<PartialDate>(Date(date));
    }

    public static Therapy StillGiven(this Therapy therapy) => therapy with { EndedOn = new Told<PartialDate>(null) };

    public static PatientProfile With(params Therapy[] therapies) => new() { Therapies = therapies };

    public static PatientProfile Incomplete(params Therapy[] therapies) => new() { Therapies = therapies, TherapiesComplete = false };

    public static PatientFacts Facts(PatientProfile profile) =>
        ProfileReading.Of(profile, SmallKnowledge.Terms, AsOf).Reading?.Facts
            ?? throw new InvalidOperationException(string.Join("; ", Contradictions(profile)));

    public static IReadOnlyList<Contradiction> Contradictions(PatientProfile profile) =>
        ProfileReading.Of(profile, SmallKnowledge.Terms, AsOf).Contradictions;

    public static PartialDate Date(string text) => PartialDate.Parse(Encoding.UTF8.GetBytes(text))!.Value;
}
