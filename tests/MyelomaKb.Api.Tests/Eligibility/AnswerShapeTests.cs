using System.Text.Json;
using System.Text.Json.Serialization;
using MyelomaKb.Api.Eligibility;
using MyelomaKb.Api.Http.Json;
using MyelomaKb.Api.Tests.Reads;

namespace MyelomaKb.Api.Tests.Eligibility;

/// <summary>What is written is what the contract describes, at each level of detail.</summary>
public sealed class AnswerShapeTests(Service service) : IClassFixture<Service>
{
    private static readonly JsonSerializerOptions Strict = ApiJson.Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        PropertyNameCaseInsensitive = false,
    });

    private static readonly string[] Verdicts = ["approval", "verdict"];
    private static readonly string[] Reasons =
    [
        "approval", "drug", "regulator", "regimen", "setting", "pathway", "verdict", "indication", "why", "unconfirmed", "notices",
        "missing",
        "unmet",
    ];

    [Theory]
    [InlineData("verdicts")]
    [InlineData("reasons")]
    [InlineData("full")]
    public async Task Answer_fits_the_contract_with_nothing_left_over(string detail)
    {
        foreach (var patient in (string[])["{}", Relapsed])
        {
            var answer = await service.AssessAsync($$"""{"detail":"{{detail}}","patient":{{patient}}}""");

            Assert.NotNull(answer.Deserialize<AssessmentResponse>(Strict));
        }
    }

    [Theory]
    [InlineData("verdicts")]
    [InlineData("reasons")]
    [InlineData("full")]
    public async Task Result_holds_what_its_detail_asks_for(string detail)
    {
        var answer = await service.AssessAsync($$"""{"detail":"{{detail}}","patient":{{Relapsed}}}""");
        string[] expected = detail switch { "verdicts" => Verdicts, "reasons" => Reasons, _ => [.. Reasons, "criteria", "cites"] };

        foreach (var result in answer.GetProperty("results").EnumerateArray())
        {
            var names = result.EnumerateObject().Select(member => member.Name)
                .Except(["decidedEitherWay", "alsoAs", "thenMissing"]);
            Assert.Equal(expected, names);
        }
    }

    [Fact]
    public async Task Derived_says_what_was_read_out_of_the_profile()
    {
        var derived = (await service.AssessAsync($$"""{"patient":{{Relapsed}}}""")).GetProperty("derived");

        Assert.Equal("""{"value":1,"from":"therapies"}""", derived.GetProperty("priorLines").GetRawText());
        Assert.Equal(
            """{"drug":"bortezomib","line":1,"given":"Velcaide","matchedBy":"misspelling"}""",
            derived.GetProperty("exposedTo")[0].GetRawText());
        Assert.Equal(
            """{"drug":"lenalidomide","line":1,"rule":"progressed-within-60-days"}""",
            derived.GetProperty("refractoryTo")[1].GetRawText());
        Assert.Equal(["therapies are assumed to be complete"], derived.Texts("assumed"));
    }

    [Fact]
    public async Task Citation_is_resolved_to_its_document()
    {
        var answer = await service.AssessAsync($$"""{"detail":"full","patient":{{Relapsed}}}""");
        var cite = answer.GetProperty("results")[0].GetProperty("cites")[0];

        Assert.NotEmpty(cite.Text("title"));
        Assert.NotEmpty(cite.Text("source"));
    }

    [Fact]
    public async Task Filter_keeps_results_but_not_counts()
    {
        var all = await service.AssessAsync($$"""{"patient":{{Relapsed}}}""");
        var eligible = await service.AssessAsync($$"""{"verdicts":["eligible"],"patient":{{Relapsed}}}""");

        Assert.All(eligible.GetProperty("results").EnumerateArray(), result => Assert.Equal("eligible", result.Text("verdict")));
        Assert.Equal(all.GetProperty("counts").GetRawText(), eligible.GetProperty("counts").GetRawText());
        Assert.Equal(all.GetProperty("questions").GetRawText(), eligible.GetProperty("questions").GetRawText());
    }

    [Fact]
    public async Task Unused_names_what_no_label_reads()
    {
        var answer = await service.AssessAsync("""
            {"patient":{"ecog":1,"bodyWeightKg":70,"labs":[{"name":"calcium","value":9,"unit":"mg/dL"}],"ageYears":60}}
            """);

        Assert.Equal(["ecog", "bodyWeightKg", "labs"], answer.Texts("unused"));
    }

    private const string Relapsed = """
        {
          "diagnosis": "multiple-myeloma", "diseaseStatus": ["relapsed", "refractory"], "ageYears": 60,
          "therapies": [{ "line": 1, "drugs": ["Velcaide", "lenalidomide", "dexamethasone"], "progressedWithinDays": 30 }]
        }
        """;
}
