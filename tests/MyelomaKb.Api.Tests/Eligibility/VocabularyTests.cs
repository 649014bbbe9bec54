using MyelomaKb.Api.Tests.Reads;

namespace MyelomaKb.Api.Tests.Eligibility;

/// <summary>What can be told of a patient, over HTTP.</summary>
public sealed class VocabularyTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task Vocabulary_says_of_each_fact_what_can_be_told()
    {
        var vocabulary = await service.GetAsync("/v1/eligibility/vocabulary");
        var facts = vocabulary.GetProperty("facts").EnumerateArray().ToDictionary(fact => fact.Text("name"));

        var age = facts["ageYears"];
        Assert.Equal((0, 130, "years"), (age.GetProperty("atLeast").GetInt32(), age.GetProperty("atMost").GetInt32(), age.Text("unit")));
        Assert.Contains("relapsed", facts["diseaseStatus"].GetProperty("values").EnumerateArray().Select(word => word.Text("value")));
        Assert.False(facts["ecog"].GetProperty("readByLabels").GetBoolean());
        Assert.True(facts["therapies"].GetProperty("readByLabels").GetBoolean());
    }

    [Fact]
    public async Task Vocabulary_lists_conditions_labs_classes_and_drugs()
    {
        var vocabulary = await service.GetAsync("/v1/eligibility/vocabulary");

        Assert.Contains("oral-therapy-not-suitable", vocabulary.GetProperty("conditions").EnumerateArray().Select(one => one.Text("id")));
        Assert.Contains("creatinine-clearance", vocabulary.GetProperty("labs").EnumerateArray().Select(one => one.Text("name")));
        var celmods = vocabulary.GetProperty("classes").EnumerateArray().Single(one => one.Text("id") == "celmod");
        Assert.Contains("iberdomide", celmods.Texts("drugs"));
        Assert.Contains("teclistamab", vocabulary.GetProperty("drugs").EnumerateArray().Select(one => one.Text("id")));
    }

    [Fact]
    public async Task Schema_stands_where_the_vocabulary_says()
    {
        var vocabulary = await service.GetAsync("/v1/eligibility/vocabulary");
        var schema = await service.GetAsync(vocabulary.Text("schema"));

        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.Text("$schema"));
        Assert.True(schema.GetProperty("properties").TryGetProperty("patient", out _));
    }
}
