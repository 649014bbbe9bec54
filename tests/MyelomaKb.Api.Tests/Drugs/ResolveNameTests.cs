using System.Net;
using MyelomaKb.Api.Tests.Reads;

namespace MyelomaKb.Api.Tests.Drugs;

public sealed class ResolveNameTests(Service service) : IClassFixture<Service>
{
    [Theory]
    [InlineData("bortezomib", "bortezomib", "id")]
    [InlineData("Velcade", "bortezomib", "brand")]
    [InlineData("  vélcade ", "bortezomib", "brand")]
    [InlineData("54534MX6Z9", "teclistamab", "code")]
    [InlineData("2619426", "teclistamab", "code")]
    [InlineData("PS-341", "bortezomib", "code-name")]
    [InlineData("SC dara", "daratumumab-hyaluronidase", "abbreviation")]
    [InlineData("subcutaneous daratumumab", "daratumumab-hyaluronidase", "synonym")]
    [InlineData("teclistamab-cqyv", "teclistamab", "suffix-removed")]
    [InlineData("denosumab-abcd", "denosumab", "suffix-removed")]
    [InlineData("Velcaide", "bortezomib", "misspelling")]
    public async Task Name_resolves_with_how_it_was_matched(string name, string id, string matchedBy)
    {
        var drug = (await service.GetAsync($"/v1/resolve?name={Uri.EscapeDataString(name)}")).GetProperty("drug");
        Assert.Equal((id, matchedBy), (drug.Text("id"), drug.Text("matchedBy")));
    }

    /// <summary>None of these words stands in the facts.</summary>
    [Theory]
    [InlineData("lenalidomyde", "lenalidomide")]
    [InlineData("pomalidomdie", "pomalidomide")]
    [InlineData("carfilzomibb", "carfilzomib")]
    [InlineData("tecclistamab", "teclistamab")]
    [InlineData("Kyproliss", "carfilzomib")]
    [InlineData("ciltacabtegene autoleucel", "ciltacabtagene-autoleucel")]
    [InlineData("sellinexor", "selinexor")]
    public async Task Misspelt_name_is_repaired_and_says_so(string name, string id)
    {
        var drug = (await service.GetAsync($"/v1/resolve?name={Uri.EscapeDataString(name)}")).GetProperty("drug");
        Assert.Equal((id, "spelling-repaired"), (drug.Text("id"), drug.Text("matchedBy")));
    }

    /// <summary>Between two drugs, or too far from any: offered, never chosen.</summary>
    [Theory]
    [InlineData("malidomide")]
    [InlineData("lemalidomide-pomalidomide")]
    [InlineData("vel")]
    [InlineData("aspirin")]
    public async Task Name_without_one_clear_nearest_drug_is_not_repaired(string name) =>
        await service.ProblemAsync($"/v1/resolve?name={name}", HttpStatusCode.NotFound);

    [Fact]
    public async Task Known_misspelling_is_never_shown_as_the_name_that_matched()
    {
        var drug = (await service.GetAsync("/v1/resolve?name=Velcaide")).GetProperty("drug");
        Assert.False(drug.TryGetProperty("matched", out _));
    }

    [Fact]
    public async Task Ambiguous_name_answers_with_candidates_and_no_drug()
    {
        var answer = await service.GetAsync("/v1/resolve?name=L01DB01");
        Assert.False(answer.TryGetProperty("drug", out _));
        Assert.Equal(2, answer.GetProperty("candidates").GetArrayLength());
    }

    [Theory]
    [InlineData("Darzalex", "daratumumab-hyaluronidase")]
    [InlineData("Darzalex Faspro", "daratumumab")]
    public async Task Name_of_one_form_says_that_the_other_is_not_meant(string name, string other)
    {
        var answer = await service.GetAsync($"/v1/resolve?name={Uri.EscapeDataString(name)}");
        Assert.Equal([other], answer.GetProperty("notMeant").EnumerateArray().Select(one => one.Text("id")));
    }

    [Fact]
    public async Task Request_without_a_name_is_refused()
    {
        var problem = await service.ProblemAsync("/v1/resolve", HttpStatusCode.BadRequest);
        Assert.True(problem.GetProperty("errors").TryGetProperty("name", out _));
    }
}
