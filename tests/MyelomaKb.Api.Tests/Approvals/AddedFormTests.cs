using System.Text.Json;
using System.Text.Json.Nodes;
using MyelomaKb.Api.Tests.Reads;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Approvals;

/// <summary>
/// A form that is added to an approval counts from its day on, and not before, in every answer. Beside the curated facts, two forms are
/// added here: one to the approvals of its substance, and the substance itself to an approval of a form.
/// </summary>
public sealed class AddedFormTests(AddedFormTests.MoreForms more) : IClassFixture<AddedFormTests.MoreForms>
{
    private const string Subcutaneous = "daratumumab-hyaluronidase";
    private const string InEurope = "{\"regulators\":[\"EMA\"],\"patient\":{}";

    private const string Regular = "Regular approval";
    private const string Early = "Early approval";

    private static readonly string[] Days =
    [
        "2003-05-13", "2012-07-20", "2016-05-19", "2016-05-20", "2018-01-01", "2020-05-01", "2020-06-03", "2020-06-04", "2021-06-21",
        "2023-05-04", "2023-05-05", "2023-05-06", "2024-03-01", "2025-08-31", "2025-09-01", "2026-07-09",
    ];

    public static TheoryData<string> AllDays() => [.. Days];

    [Theory]
    [MemberData(nameof(AllDays))]
    public async Task Standing_lists_picture_export_and_eligibility_agree_for_every_drug_and_regulator(string day)
    {
        var listed = (await more.GetAsync($"/v1/approvals?inForce=true&limit=500&asOf={day}")).Items()
            .SelectMany(Forms).CountBy(one => one).ToDictionary();
        var judged = (await AssessAsync($"{{\"asOf\":\"{day}\",\"patient\":{{}}}}"))
            .SelectMany(Regimens).CountBy(one => one).ToDictionary();
        var exported = (await more.GetAsync($"/v1/export?asOf={day}")).GetProperty("approvals").EnumerateArray()
            .Where(one => one.Text("status") == "in-force").SelectMany(Forms).CountBy(one => one).ToDictionary();
        var drawn = await DrawnAsync(day);
        Assert.Equal(listed, judged);
        Assert.Equal(listed, exported);
        foreach (var drug in (await more.GetAsync($"/v1/drugs?limit=500&fields=regulatory,name&asOf={day}")).Items())
        {
            foreach (var standing in drug.GetProperty("regulatory").EnumerateArray())
            {
                var key = (drug.Text("id"), standing.Text("regulator"));
                var first = standing.TryGetProperty("firstDecidedOn", out var on) ? on.GetString() : null;
                Assert.Equal((key, listed.GetValueOrDefault(key)), (key, standing.GetProperty("inForce").GetInt32()));
                Assert.Equal((key, first), (key, drawn.GetValueOrDefault((drug.Text("name").ToUpperInvariant(), key.Item2)).From));
                var isDrawn = drawn.GetValueOrDefault((drug.Text("name").ToUpperInvariant(), key.Item2)).InForce;
                Assert.Equal((key, standing.Text("status") == "approved"), (key, isDrawn));
            }
        }
    }

    [Theory]
    [InlineData(Subcutaneous, "2020-06-03", "2020-06-04", "ema-darzalex-2016-05-20")]
    [InlineData("isatuximab-subcutaneous", "2023-05-04", "2023-05-05", "ema-sarclisa-2020-05-30")]
    [InlineData("daratumumab", "2025-08-31", "2025-09-01", "ema-darzalex-2025-07-23")]
    public async Task Lists_timeline_and_eligibility_of_a_drug_hold_it_from_its_day(
        string drug, string before, string from, string approval)
    {
        foreach (var path in (string[])
            [$"/v1/drugs/{drug}/approvals?limit=500", $"/v1/approvals?drug={drug}&limit=500", $"/v1/approvals?regimen={drug}&limit=500"])
        {
            Assert.DoesNotContain(approval, (await more.GetAsync($"{path}&asOf={before}")).Ids());
            Assert.Contains(approval, (await more.GetAsync($"{path}&asOf={from}")).Ids());
        }

        Assert.DoesNotContain(approval, await IncludedAsync(before));
        Assert.Contains(approval, await IncludedAsync(from));
        var events = (await more.GetAsync($"/v1/drugs/{drug}/timeline?limit=500&asOf={from}")).Items()
            .Where(one => one.Text("approval") == approval).Select(one => one.Text("on"));
        Assert.Equal(from, events.First());
        Assert.DoesNotContain(approval, await EligibleAsync(before));
        Assert.Contains(approval, await EligibleAsync(from));

        async Task<IEnumerable<string>> IncludedAsync(string day) => (await more.GetAsync($"/v1/drugs/{drug}?include=approvals&asOf={day}"))
            .GetProperty("included").GetProperty("approvals").EnumerateArray().Select(one => one.Text("id"));

        // A filter keeps a drug in any of its forms; the regimen and `alsoAs` say which form an approval covers.
        async Task<IEnumerable<string>> EligibleAsync(string day) =>
            (await AssessAsync($"{InEurope},\"asOf\":\"{day}\",\"drugs\":[\"{drug}\"]}}"))
            .Where(one => Regimens(one).Any(form => form.Item1 == drug)).Select(one => one.Text("approval"));
    }

    [Fact]
    public async Task Approval_says_since_when_it_covers_a_form()
    {
        var approval = await more.GetAsync("/v1/approvals/ema-sarclisa-2020-05-30?asOf=2023-05-05");
        var form = Assert.Single(approval.GetProperty("alsoCovers").EnumerateArray());
        Assert.Equal(("isatuximab-subcutaneous", "2023-05-05"), (form.Text("id"), form.Text("since")));
    }

    [Fact]
    public async Task Pages_and_embeds_name_the_form_and_the_day_since_when_it_is_covered()
    {
        var page = await more.Service.Http.GetStringAsync($"/drugs/{Subcutaneous}?asOf=2020-06-04", TestContext.Current.CancellationToken);
        Assert.Contains("in this form since 4 June 2020", page, StringComparison.Ordinal);
        var embed = await more.GetAsync($"/embed/drug/{Subcutaneous}.json?asOf=2020-06-04");
        var days = embed.GetProperty("sections").EnumerateArray().Where(one => one.TryGetProperty("heading", out var heading)
                && heading.GetString()!.StartsWith("European", StringComparison.Ordinal))
            .SelectMany(one => one.GetProperty("items").EnumerateArray()).Select(one => one.Text("on")).ToList();
        Assert.NotEmpty(days);
        Assert.All(days, day => Assert.Equal("2020-06-04", day));
    }

    private static IEnumerable<(string, string)> Forms(JsonElement approval) => approval.GetProperty("alsoCovers").EnumerateArray()
        .Select(form => form.Text("id")).Prepend(approval.GetProperty("drug").Text("id"))
            .Select(drug => (drug, approval.Text("regulator")));

    private static IEnumerable<(string, string)> Regimens(JsonElement result) =>
        (result.TryGetProperty("alsoAs", out var also) ? also.EnumerateArray().Select(regimen => regimen[0].GetString()!) : [])
            .Prepend(result.Text("drug")).Select(drug => (drug, result.Text("regulator")));

    private async Task<IReadOnlyList<JsonElement>> AssessAsync(string body)
    {
        using var content = new StringContent(body, null, "application/json");
        using var answer = await more.Service.Http.PostAsync("/v1/eligibility", content, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, text);
        return [.. JsonDocument.Parse(text).RootElement.GetProperty("results").EnumerateArray()];
    }

    /// <summary>What the picture of all drugs says: since when, and whether the last bar is of an approval in force.</summary>
    private async Task<Dictionary<(string, string), (string? From, bool InForce)>> DrawnAsync(string day)
    {
        using var answer = await more.Service.Http.GetAsync($"/timeline/approvals.csv?asOf={day}", TestContext.Current.CancellationToken);
        var csv = answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) : "";
        return csv.Replace("\"Accelerated, conditional or exceptional approval\"", Early, StringComparison.Ordinal)
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))
            .GroupBy(cells => (cells[0].ToUpperInvariant(), cells[1]))
            .ToDictionary(group => group.Key, group => ((string?)group.First()[3], group.Last()[2] is Regular or Early));
    }

    /// <summary>The curated facts and two forms more, as revision 2.</summary>
    public sealed class MoreForms(TestDatabases databases) : IAsyncLifetime
    {
        public Service Service { get; } = new(databases);

        public async ValueTask InitializeAsync()
        {
            await Service.InitializeAsync();
            await FactsEdit.PublishAsync(
                Service.Database,
                ("approvals-ema.json", "ema-sarclisa-2020-05-30", one => Add(one, "2023-05-05", "isatuximab-subcutaneous")),
                ("approvals-ema.json", "ema-darzalex-2025-07-23", one => Add(one, "2025-09-01", "daratumumab")));
            await Eventually.TrueAsync(async () => await NewestAsync() == "2", "revision 2 is served");
        }

        public ValueTask DisposeAsync() => Service.DisposeAsync();

        public Task<JsonElement> GetAsync(string address) => Service.GetAsync(address);

        private async Task<string> NewestAsync()
        {
            using var answer = await Service.Http.GetAsync("/v1", TestContext.Current.CancellationToken);
            return answer.Headers.GetValues("KB-Revision").Single();
        }

        private static void Add(JsonObject approval, string day, string form)
        {
            var history = approval["history"]!.AsArray();
            var at = history.TakeWhile(one => string.CompareOrdinal((string)one!["on"]!, day) <= 0).Count();
            history.Insert(at, new JsonObject { ["on"] = day, ["event"] = "formulation-added", ["drug"] = form });
        }
    }
}
