using System.Text.Json;
using MyelomaKb.Api.Tests.Reads;

namespace MyelomaKb.Api.Tests.Eligibility;

/// <summary>
/// Requests with the verdicts that label text gives, by regimen: eligible when one approval of exactly that set of drugs is,
/// undetermined when none is and one is undetermined, else not eligible.
/// </summary>
public sealed class EligibilityCaseTests(Service service) : IClassFixture<Service>
{
    private static readonly string[] ToldByTherapies =
        ["exposedTo", "refractoryTo", "priorLines", "progressedOnLastTherapy", "progressedWithinDays", "daysToProgressionAfterLastTherapy"];

    public static TheoryData<string> Ids => [.. Cases.Keys];

    private static Dictionary<string, JsonElement> Cases { get; } = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Eligibility", "eligibility-cases.json"))).RootElement
        .EnumerateArray().ToDictionary(one => one.Text("id"));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Case_gets_the_verdicts_of_the_labels(string id)
    {
        var expected = Cases[id].GetProperty("expect");
        var answer = await service.AssessAsync(Cases[id].GetProperty("request").GetRawText());
        var verdicts = answer.GetProperty("regimens").EnumerateArray()
            .ToDictionary(one => Name(one.Texts("regimen")), one => one.Text("verdict"));

        foreach (var verdict in (string[])["eligible", "undetermined", "not-eligible"])
        {
            foreach (var regimen in expected.GetProperty(verdict).EnumerateArray())
            {
                var name = Name(regimen.EnumerateArray().Select(drug => drug.GetString()!));
                Assert.Equal((name, verdict), (name, verdicts.GetValueOrDefault(name, "not-eligible")));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Case_misses_the_facts_that_were_left_out(string id)
    {
        if (!Cases[id].GetProperty("expect").TryGetProperty("missing", out var missing))
        {
            return;
        }

        var answer = await service.AssessAsync(Cases[id].GetProperty("request").GetRawText());
        var asked = answer.GetProperty("questions").EnumerateArray().Select(question => question.Text("fact")).ToHashSet();

        foreach (var fact in missing.EnumerateArray().Select(one => one.GetString()!))
        {
            var found = fact == "therapies" ? asked.Overlaps(ToldByTherapies) : asked.Contains(fact);
            Assert.True(found, $"{fact} among {string.Join(", ", asked)}");
        }
    }

    private static string Name(IEnumerable<string> drugs) => string.Join("+", drugs.Order(StringComparer.Ordinal));
}
