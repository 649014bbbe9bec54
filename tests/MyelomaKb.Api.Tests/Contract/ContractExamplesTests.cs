using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MyelomaKb.Api.Tests.Contract;

/// <summary>
/// The contract's examples are answers of the service: <c>UPDATE_CONTRACT=1</c> takes them anew, lists cut short. All must fit their
/// schemas.
/// </summary>
public sealed class ContractExamplesTests(Service service) : IClassFixture<Service>
{
    /// <summary>Examples that would differ at every taking, since they tell the time; taken once.</summary>
    private static readonly string[] Momentary =
    [
        "exportKnowledgeBase.200", "getReadiness.200", "getRevision.200", "getService.200", "getStatus.200",
        "listApprovalRevisions.200", "listClaimRevisions.200", "listCombinationRevisions.200", "listConditionRevisions.200",
        "listDrugClassRevisions.200", "listDrugRevisions.200", "listLabelRevisions.200", "listRevisions.200", "listSourceRevisions.200",
        "listTrialRevisions.200",
    ];

    /// <summary>What each example is the answer to, and how many entries of a list it shows.</summary>
    public static TheoryData<string, string, int> Taken => new()
    {
        { "getApproval.200", "/v1/approvals/fda-tecvayli-2022-10-25?asOf=2023-08-01", 9 },
        { "getClaim.200", "/v1/claims/claim-003-refractory-definition", 9 },
        { "getCombination.200", "/v1/combinations/vrd?asOf=2023-08-01", 2 },
        { "getDrug.200", "/v1/drugs/teclistamab?asOf=2023-08-01", 9 },
        { "getDrugClass.200", "/v1/drug-classes/proteasome-inhibitor", 9 },
        { "getDrugTimeline.200", "/v1/drugs/teclistamab/timeline?limit=2", 9 },
        { "getDifference.200", "/v1/diff?from=2022-10-01&to=2022-10-31", 2 },
        { "getEligibilityVocabulary.200", "/v1/eligibility/vocabulary", 2 },
        { "getProblemType.200", "/problems/not-found", 9 },
        { "getReadiness.200", "/health/ready", 9 },
        { "getRevision.200", "/v1/revisions/1", 9 },
        { "getService.200", "/v1?asOf=2023-08-01", 9 },
        { "getSource.200", "/v1/sources/g-label-velcade-2014", 2 },
        { "getStatus.200", "/v1/status", 9 },
        { "getTrial.200", "/v1/trials/vista", 2 },
        { "listApprovalRevisions.200", "/v1/approvals/fda-tecvayli-2022-10-25/revisions", 2 },
        { "listApprovals.200", "/v1/approvals?drug=teclistamab&asOf=2023-08-01&limit=1", 9 },
        { "listClaimRevisions.200", "/v1/claims/claim-003-refractory-definition/revisions", 2 },
        { "listClaims.200", "/v1/claims?limit=1", 9 },
        { "listCombinationRevisions.200", "/v1/combinations/vrd/revisions", 2 },
        { "listCombinations.200", "/v1/combinations?limit=1&asOf=2023-08-01", 2 },
        { "listConditionRevisions.200", "/v1/conditions/oral-therapy-not-suitable/revisions", 2 },
        { "listDrugApprovals.200", "/v1/drugs/teclistamab/approvals?asOf=2023-08-01&limit=1", 9 },
        { "listDrugClassRevisions.200", "/v1/drug-classes/proteasome-inhibitor/revisions", 2 },
        { "listDrugClasses.200", "/v1/drug-classes?limit=1", 9 },
        { "listDrugCombinations.200", "/v1/drugs/elotuzumab/combinations?limit=1&asOf=2023-08-01", 2 },
        { "listDrugRevisions.200", "/v1/drugs/teclistamab/revisions", 2 },
        { "listDrugs.200", "/v1/drugs?name=Tecvayli&asOf=2023-08-01", 9 },
        { "listLabelRevisions.200", "/v1/labels/fda-label-darzalex-faspro/revisions", 2 },
        { "listProblemTypes.200", "/problems", 2 },
        { "listRevisions.200", "/v1/revisions", 9 },
        { "listSourceRevisions.200", "/v1/sources/g-label-velcade-2014/revisions", 2 },
        { "listSources.200", "/v1/sources?limit=1", 2 },
        { "listTrialRevisions.200", "/v1/trials/vista/revisions", 2 },
        { "listTrials.200", "/v1/trials?limit=1", 2 },
        { "exportKnowledgeBase.200", "/v1/export?asOf=1965-01-01", 1 },
        { "search.200", "/v1/search?q=dara+rvd&limit=1&asOf=2023-08-01", 9 },
        { "suggest.200", "/v1/suggest?q=tecv&limit=2", 9 },
        { "resolveName.200", "/v1/resolve?name=Velcaide", 9 },
    };

    public static TheoryData<string> Details => ["verdicts", "reasons", "full"];

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task Example_of_a_read_exists_and_the_service_answers_what_it_shows(string name, string address, int most) =>
        await CheckAsync(name, await service.GetAsync(address), most);

    [Theory]
    [MemberData(nameof(Details))]
    public async Task Example_of_an_assessment_exists_and_its_request_is_answered(string detail)
    {
        var request = await File.ReadAllTextAsync(FileOf($"assessEligibility.request.{detail}"), TestContext.Current.CancellationToken);
        using var body = new StringContent(request, Encoding.UTF8, "application/json");
        using var answer = await service.Http.PostAsync("/v1/eligibility", body, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, text);
        await CheckAsync($"assessEligibility.200.{detail}", JsonDocument.Parse(text).RootElement, most: 9);
    }

    [Fact]
    public async Task Example_of_a_line_of_a_batch_exists_and_is_answered()
    {
        var request = await File.ReadAllTextAsync(FileOf("assessEligibilityBatch.request"), TestContext.Current.CancellationToken);
        using var body = new StringContent(request.ReplaceLineEndings(" "), Encoding.UTF8, "application/x-ndjson");
        using var answer = await service.Http.PostAsync("/v1/eligibility/batch", body, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, text);
        await CheckAsync("assessEligibilityBatch.200", JsonDocument.Parse(text).RootElement, most: 9);
    }

    private static async Task CheckAsync(string name, JsonElement answer, int most)
    {
        var live = JsonNode.Parse(answer.GetRawText())!;
        if (ContractFile.IsUpdate && !(Momentary.Contains(name) && File.Exists(FileOf(name))))
        {
            Shorten(live, most);
            await File.WriteAllTextAsync(
                FileOf(name), live.ToJsonString(ContractFile.Layout) + "\n", TestContext.Current.CancellationToken);
        }

        var example = JsonNode.Parse(await File.ReadAllTextAsync(FileOf(name), TestContext.Current.CancellationToken))!;
        Assert.Equal(Members(live), Members(example));
    }

    private static IEnumerable<string> Members(JsonNode json) => json is JsonObject body ? body.Select(member => member.Key) : ["[]"];

    private static string FileOf(string name) => Path.Combine(ContractFile.Examples, $"{name}.json");

    private static void Shorten(JsonNode? node, int most)
    {
        if (node is JsonArray array)
        {
            while (array.Count > most)
            {
                array.RemoveAt(array.Count - 1);
            }
        }

        foreach (var child in node switch { JsonArray list => list, JsonObject json => json.Select(pair => pair.Value), _ => [] })
        {
            Shorten(child, most);
        }
    }
}
