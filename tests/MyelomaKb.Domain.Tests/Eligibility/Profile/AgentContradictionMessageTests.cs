using MyelomaKb.Domain.Eligibility.Profile;
using MyelomaKb.Domain.Eligibility.Profile.Contradictions;
using static MyelomaKb.Domain.Tests.Eligibility.Profile.SmallKnowledge;
using static MyelomaKb.Domain.Tests.Eligibility.Profile.Some;

namespace MyelomaKb.Domain.Tests.Eligibility.Profile;

/// <summary>What a caller reads where a yes meets a no of the same agents, and nothing beside it.</summary>
public sealed class AgentContradictionMessageTests
{
    private const string Received = "The profile says both that the patient received it and that the patient did not.";
    private const string MoreReceived = "The profile gives contradictory numbers of agents of the class that the patient received.";
    private const string Refractory = "The profile says both that the disease is refractory to it and that it is not.";
    private const string MoreRefractory = "The profile gives contradictory numbers of agents of the class that the disease is "
        + "refractory to.";

    public static TheoryData<string, PatientProfile, string, string, string> Pairs => new()
    {
        {
            "first place of each", new()
            {
                ExposedTo = [One("lenalidomide"), One("bortezomib"), One("bortezomib")],
                NotExposedTo = [One("pomalidomide"), One("bortezomib"), One("bortezomib")],
            },
            "notExposedTo/1", "exposedTo/1", Received
        },
        {
            "a class of which fewer are told", new()
            {
                ExposedTo = [OfClass("anti-cd38-antibody", 2)], NotExposedTo = [OfClass("monoclonal-antibody", 2)],
            },
            "notExposedTo/0", "exposedTo/0", MoreReceived
        },
        {
            "a class without a parent", new() { ExposedTo = [OfClass("alkylating-agent")], NotExposedTo = [OfClass("alkylating-agent")] },
            "notExposedTo/0", "exposedTo/0", MoreReceived
        },
        {
            "more than the denied drugs leave", new()
            {
                ExposedTo = [OfClass("proteasome-inhibitor")], NotExposedTo = [One("bortezomib"), One("carfilzomib")],
            },
            "exposedTo/0", "notExposedTo/0", MoreReceived
        },
        {
            "refractory both ways", new() { RefractoryTo = [One("bortezomib")], NotRefractoryTo = [One("bortezomib")] },
            "notRefractoryTo/0", "refractoryTo/0", Refractory
        },
        {
            "refractory to more of a class", new()
            {
                RefractoryTo = [OfClass("anti-cd38-antibody", 2)], NotRefractoryTo = [OfClass("monoclonal-antibody", 2)],
            },
            "notRefractoryTo/0", "refractoryTo/0", MoreRefractory
        },
        {
            "the only drug with a no", With(Therapy(1, "lenalidomide").Refractory()) with { RefractoryTo = [One("lenalidomide")] },
            "therapies/0", "refractoryTo/0", Refractory
        },
        {
            "another class was received too", With(Vrd().Refractory()) with
            {
                ExposedTo = [One("isatuximab")], RefractoryTo = [OfClass("proteasome-inhibitor")],
            },
            "therapies/0", "refractoryTo/0", MoreRefractory
        },
        {
            "as many stated as were given", With(Vrd().Refractory()) with
            {
                ExposedTo = [OfClass("proteasome-inhibitor")], RefractoryTo = [OfClass("proteasome-inhibitor")],
            },
            "therapies/0", "refractoryTo/0", MoreRefractory
        },
    };

    public static TheoryData<string, PatientProfile> Consistent => new()
    {
        { "a yes of the therapy", With(Vrd().Refractory("bortezomib")) with { RefractoryTo = [One("bortezomib")] } },
        {
            "more stated than were given", With(Vrd().Refractory()) with
            {
                ExposedTo = [OfClass("proteasome-inhibitor", 2)], RefractoryTo = [OfClass("proteasome-inhibitor")],
            }
        },
        {
            "none of the class given", With(Vrd().Refractory()) with
            {
                RefractoryTo = [OfClass("anti-cd38-antibody")], NotRefractoryTo = [One("bortezomib")],
            }
        },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Yes_that_meets_a_no_says_so(string pair, PatientProfile profile, string at, string with, string message)
    {
        Assert.NotEmpty(pair);
        Assert.Equal([new Contradiction($"/patient/{at}", $"/patient/{with}", message)], Contradictions(profile));
    }

    [Theory]
    [MemberData(nameof(Consistent))]
    public void Yes_that_meets_no_no_is_no_contradiction(string pair, PatientProfile profile) =>
        Assert.True(Contradictions(profile).Count == 0, $"{pair}: {string.Join("; ", Contradictions(profile))}");
}
