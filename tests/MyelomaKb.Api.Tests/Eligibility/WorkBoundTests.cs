using System.Globalization;
using System.Text;
using MyelomaKb.Api.Eligibility.Reading;
using MyelomaKb.Domain.Eligibility.Profile;

namespace MyelomaKb.Api.Tests.Eligibility;

/// <summary>However a body is written, reading and understanding it is no more work than its length.</summary>
public sealed class WorkBoundTests
{
    [Theory]
    [InlineData("exposedTo", "\"nodrug{0}\"")]
    [InlineData("refractoryTo", "{{\"class\":\"noclass{0}\"}}")]
    [InlineData("biomarkers", "\"nomarker{0}\"")]
    [InlineData("diseaseStatus", "\"nostatus{0}\"")]
    [InlineData("labs", "{{\"name\":\"nolab{0}\"}}")]
    public async Task List_of_thousands_of_unknown_names_is_read_to_the_hundredth_fault(string list, string item)
    {
        var items = string.Join(",", Enumerable.Range(0, 3000).Select(number =>
            string.Format(CultureInfo.InvariantCulture, item, number)));
        var reading = await ReadAsync($"\"{list}\":[{items}]");
        Assert.Equal((100, true), (reading.Problems.Count, reading.HasMore));
        Assert.InRange(reading.UnknownNames, 0, 100);
    }

    [Fact]
    public async Task What_comes_after_the_hundredth_fault_is_not_looked_at()
    {
        var faults = string.Join(",", Enumerable.Repeat("1", 100));
        var reading = await ReadAsync($"\"exposedTo\":[{faults},\"nodrug\"],\"ecog\":99,\"conditions\":{{\"none\":1}}");
        Assert.Equal((100, 0), (reading.Problems.Count, reading.UnknownNames));
        Assert.All(reading.Problems, problem => Assert.StartsWith("/patient/exposedTo/", problem.Pointer, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lists_that_repeat_a_contradiction_do_not_multiply_it()
    {
        var terms = ProfileTerms.Of(await CuratedKnowledge.Kb);
        var marker = terms.Biomarkers[0];
        var profile = PatientProfile.Untold with
        {
            Biomarkers = [.. Enumerable.Repeat(marker, 3000)],
            BiomarkersAbsent = [.. Enumerable.Repeat(marker, 3000)],
        };
        Assert.Equal(3000, ProfileReading.Of(profile, terms, Bodies.Today).Contradictions.Count);
    }

    [Fact]
    public async Task Contradictions_are_said_up_to_a_hundred()
    {
        var items = string.Join(",", Enumerable.Repeat("\"t(11;14)\"", 2000));
        var reading = await ReadAsync($"\"biomarkers\":[{items}],\"biomarkersAbsent\":[{items}]");
        Assert.Equal((100, true), (reading.Problems.Count, reading.HasMore));
    }

    [Fact]
    public async Task Classes_that_are_told_thousands_of_times_are_judged_once()
    {
        var terms = ProfileTerms.Of(await CuratedKnowledge.Kb);
        var of = terms.FindClass(Encoding.UTF8.GetBytes("proteasome-inhibitor"))!;
        var profile = PatientProfile.Untold with
        {
            ExposedTo = [.. Enumerable.Repeat<AgentStatement>(of, 2000)],
            RefractoryTo = [.. Enumerable.Repeat<AgentStatement>(of, 2000)],
        };
        var facts = ProfileReading.Of(profile, terms, Bodies.Today).Reading!.Facts;
        Assert.InRange(facts.Exposed.AtLeast.Count, 1, 2);
        Assert.Single(facts.Refractory.AtLeast);
    }

    private static async Task<RequestReading> ReadAsync(string members)
    {
        var kb = await CuratedKnowledge.Kb;
        return EligibilityRequestReader.Read(Encoding.UTF8.GetBytes(Bodies.Patient(members)), kb, Bodies.Today);
    }
}
