using MyelomaKb.Domain.Eligibility.Profile;
using MyelomaKb.Domain.TreatmentHistory;
using static MyelomaKb.Domain.Tests.Eligibility.Profile.SmallKnowledge;
using static MyelomaKb.Domain.Tests.Eligibility.Profile.Some;

namespace MyelomaKb.Domain.Tests.Eligibility.Profile;

public sealed class AgentContradictionTests
{
    private const string NotExposed = "/patient/notExposedTo/0";
    private const string NotRefractory = "/patient/notRefractoryTo/0";
    private const string Refractory = "/patient/refractoryTo/0";

    public static TheoryData<string, PatientProfile, string, string> Pairs { get; } = new()
    {
        {
            "given in another form", With(Therapy(1, "daratumumab-hyaluronidase")) with { NotExposedTo = [One("daratumumab")] },
            NotExposed, "/patient/therapies/0/drugs/0"
        },
        {
            "stated both ways", new() { ExposedTo = [One("bortezomib")], NotExposedTo = [One("bortezomib")] },
            NotExposed, "/patient/exposedTo/0"
        },
        {
            "refractory, not received", new() { RefractoryTo = [One("bortezomib")], NotExposedTo = [One("bortezomib")] },
            NotExposed, Refractory
        },
        {
            "class denied, drug given", With(Vrd()) with { NotExposedTo = [OfClass("proteasome-inhibitor")] },
            NotExposed, "/patient/therapies/0/drugs/0"
        },
        {
            "parent class denied", new() { ExposedTo = [One("isatuximab")], NotExposedTo = [OfClass("monoclonal-antibody")] },
            NotExposed, "/patient/exposedTo/0"
        },
        {
            "two given, fewer than two",
            With(Therapy(1, "daratumumab", "isatuximab")) with { NotExposedTo = [OfClass("anti-cd38-antibody", 2)] },
            NotExposed, "/patient/therapies/0/drugs/0"
        },
        {
            "class both ways", new() { ExposedTo = [OfClass("anti-cd38-antibody", 2)], NotExposedTo = [OfClass("monoclonal-antibody", 2)] },
            NotExposed, "/patient/exposedTo/0"
        },
        {
            "all of the class denied", new() { ExposedTo = [OfClass("celmod")], NotExposedTo = [One("mezigdomide")] },
            "/patient/exposedTo/0", NotExposed
        },
        {
            "CAR-T given, class denied",
            With(Vrd(), new Therapy { Line = 1, Kind = TherapyKind.CarT }) with { NotExposedTo = [OfClass("car-t-cell-therapy")] },
            NotExposed, "/patient/therapies/1/kind"
        },
        {
            "refractory both ways", new() { RefractoryTo = [One("bortezomib")], NotRefractoryTo = [One("bortezomib")] },
            NotRefractory, Refractory
        },
        {
            "therapy says yes", With(Vrd().Progressed(3)) with { NotRefractoryTo = [One("lenalidomide")] },
            NotRefractory, "/patient/therapies/0"
        },
        {
            "therapy says yes, class denied", With(Vrd().Progressed(3)) with { NotRefractoryTo = [OfClass("immunomodulatory-drug")] },
            NotRefractory, "/patient/therapies/0"
        },
        {
            "every therapy says no", With(Vrd().Refractory()) with { RefractoryTo = [One("bortezomib")] },
            "/patient/therapies/0", Refractory
        },
        {
            "all given of the class say no", With(Vrd().Refractory()) with { RefractoryTo = [OfClass("proteasome-inhibitor")] },
            "/patient/therapies/0", Refractory
        },
    };

    public static TheoryData<string, PatientProfile> Consistent { get; } = new()
    {
        {
            "forms are one agent",
            With(Therapy(1, "daratumumab"), Therapy(2, "daratumumab-hyaluronidase")) with
            {
                NotExposedTo = [OfClass("anti-cd38-antibody", 2)],
            }
        },
        { "one given, fewer than two", With(Vrd()) with { NotExposedTo = [OfClass("proteasome-inhibitor", 2)] } },
        { "another of the class", new() { ExposedTo = [OfClass("anti-cd38-antibody")], NotExposedTo = [One("daratumumab")] } },
        {
            "refractory through another of the class",
            With(Vrd().Refractory()) with { ExposedTo = [One("carfilzomib")], RefractoryTo = [OfClass("proteasome-inhibitor")] }
        },
        {
            "class open, therapy unknown",
            With(Vrd()) with { RefractoryTo = [OfClass("proteasome-inhibitor")], NotRefractoryTo = [One("lenalidomide")] }
        },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Yes_and_no_of_an_agent_or_class_name_both_places(string pair, PatientProfile profile, string at, string with) =>
        Assert.True(
            Contradictions(profile).Any(one => (one.At, one.With) == (at, with)),
            $"{pair}: {string.Join("; ", Contradictions(profile))}");

    [Theory]
    [MemberData(nameof(Consistent))]
    public void Yes_and_no_of_different_agents_are_no_contradiction(string pair, PatientProfile profile) =>
        Assert.True(Contradictions(profile).Count == 0, $"{pair}: {string.Join("; ", Contradictions(profile))}");
}
