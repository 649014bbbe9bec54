using System.Text.Json.Nodes;
using MyelomaKb.Api.Tests.Deployment;

namespace MyelomaKb.Api.Tests.Contract.Breaking;

/// <summary>
/// The contract breaks nobody who was written against the last released one (openapi/released), unless the changelog announces it
/// under "Unreleased" with a line that starts with "**Breaking:**".
/// </summary>
public sealed class BreakingChangeTests
{
    private const string Paths = "/paths/~1v1~1drugs/get";

    private static JsonObject Committed => ContractFile.Read(ContractFile.Committed);

    /// <summary>Changes that break: where, what is put there (nothing: it is taken away), and what is said of it.</summary>
    public static TheoryData<string, string?, string> Breaking => new()
    {
        { "/paths/~1v1~1drugs", null, "GET /v1/drugs: the operation is gone" },
        { $"{Paths}/operationId", "\"drugs\"", "operation id" },
        { $"{Paths}/parameters/0", null, "the parameter query approvedBy is gone" },
        { $"{Paths}/parameters/0/required", "true", "query approvedBy is required now" },
        { "/components/schemas/Regulator/enum", "[\"FDA\"]", "\"EMA\" is no longer taken" },
        { $"{Paths}/parameters/2/schema/maxLength", "20", "maxLength is 20 now" },
        { $"{Paths}/parameters/1/schema/format", "\"date-time\"", "format is another" },
        { $"{Paths}/responses/200", null, "the answer is gone" },
        { $"{Paths}/responses/200/headers/ETag", null, "the header ETag is gone" },
        { $"{Paths}/responses/200/content/application~1json", null, "the answer as application/json is gone" },
        { "/paths/~1v1~1eligibility/post/requestBody/content/application~1json", null, "the body as application/json is gone" },
        { "/components/schemas/Drug/properties/name", null, "the member name is gone" },
        { "/components/schemas/Drug/properties/name/type", "\"integer\"", "\"integer\" may come now" },
        { "/components/schemas/Drug/properties/note/type", "[\"string\",\"null\"]", "\"null\" may come now" },
        { "/components/schemas/Drug/x-required-without-fields", "[\"id\"]", "the member brands is no longer always there" },
        { "/components/schemas/Verdict/enum/3", "\"perhaps\"", "\"perhaps\" may come now" },
        { "/components/schemas/Problem/properties/detail", null, "the member detail is gone" },
        { "/components/schemas/PriorLinesCriterion/allOf/1/properties/atLeast", null, "the member atLeast is gone" },
        { "/components/schemas/Criterion/discriminator/mapping/priorLines", null, "the kind priorLines is gone" },
        { "/components/schemas/Patient/properties/ageYears/maximum", "100", "maximum is 100 now" },
        { "/components/schemas/Patient/required", "[\"diagnosis\"]", "the member diagnosis is required now" },
        { "/components/schemas/Patient/properties/ecog", null, "the member ecog is gone" },
    };

    /// <summary>Changes that break nobody.</summary>
    public static TheoryData<string, string?> Harmless => new()
    {
        { "/paths/~1v1~1pills", """{"get":{"operationId":"listPills","responses":{}}}""" },
        { $"{Paths}/description", "\"Said better.\"" },
        { $"{Paths}/deprecated", "true" },
        { $"{Paths}/responses/425", """{"description":"Too early."}""" },
        { $"{Paths}/responses/200/headers/RateLimit-Policy", """{"schema":{"type":"string"}}""" },
        { "/components/schemas/AssessmentRequest/properties/detail/enum/3", "\"everything\"" },
        { $"{Paths}/parameters/2/schema/maxLength", "400" },
        { "/components/schemas/Drug/properties/colour", """{"type":"string"}""" },
        { "/components/schemas/Drug/required/99", "\"note\"" },
        { "/components/schemas/Patient/properties/ageYears/maximum", "150" },
        { "/components/schemas/Patient/properties/sex", """{"type":"string"}""" },
    };

    [Fact]
    public void Contract_breaks_nobody_written_against_the_released_one_unless_it_is_announced()
    {
        var breaks = ContractComparison.Breaks(ContractFile.Read(ContractFile.Released), Committed);
        Assert.True(
            breaks.Count == 0 || IsAnnounced(File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "CHANGELOG.md"))),
            "Breaking against openapi/released, and CHANGELOG.md does not say so under Unreleased (a line with **Breaking:**):\n"
            + string.Join('\n', breaks));
    }

    [Theory]
    [MemberData(nameof(Breaking))]
    public void Change_that_breaks_is_found(string place, string? value, string said) =>
        Assert.Contains(
            ContractComparison.Breaks(Committed, Changed(place, value)), found => found.Contains(said, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Harmless))]
    public void Change_that_breaks_nobody_is_let_pass(string place, string? value) =>
        Assert.Empty(ContractComparison.Breaks(Committed, Changed(place, value)));

    [Theory]
    [InlineData("## Unreleased\n\n- **Breaking:** one\n\n## 1.0.0", true)]
    [InlineData("## Unreleased\n\n- one\n\n## 1.0.0\n\n- **Breaking:** one", false)]
    [InlineData("## 1.0.0\n\n- **Breaking:** one", false)]
    public void Announcement_counts_only_under_unreleased(string changelog, bool isAnnounced) =>
        Assert.Equal(isAnnounced, IsAnnounced(changelog.Split('\n')));

    private static bool IsAnnounced(IEnumerable<string> changelog) => changelog
        .SkipWhile(line => !(line.StartsWith("## ", StringComparison.Ordinal) && line.Contains("Unreleased", StringComparison.Ordinal)))
        .Skip(1)
        .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Any(line => line.TrimStart('-', ' ').StartsWith("**Breaking:**", StringComparison.Ordinal));

    private static JsonObject Changed(string place, string? value)
    {
        var contract = Committed;
        var steps = place.Split('/')[1..].Select(step => step.Replace("~1", "/", StringComparison.Ordinal)).ToList();
        var owner = steps[..^1].Aggregate((JsonNode)contract, (node, step) => node is JsonArray list ? list[Index(step)]! : node[step]!);
        switch (owner, value)
        {
            case (JsonObject json, null):
                Assert.True(json.Remove(steps[^1]), $"{place} is not there.");
                break;
            case (JsonObject json, { } text):
                json[steps[^1]] = JsonNode.Parse(text);
                break;
            case (JsonArray list, null):
                list.RemoveAt(Index(steps[^1]));
                break;
            case (JsonArray list, { } text):
                list.Add(JsonNode.Parse(text));
                break;
        }

        return contract;
    }

    private static int Index(string step) => int.Parse(step, System.Globalization.CultureInfo.InvariantCulture);
}
