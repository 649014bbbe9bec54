using System.Net;
using System.Text.Json;

namespace MyelomaKb.Pages.Tests.Pictures;

/// <summary>
/// What the pictures of trial results show: results of the treatment that the page is about, and never those of a control arm.
/// </summary>
public sealed class TrialResultsTests(Site site)
{
    [Theory]
    [InlineData("approvals/fda-tecvayli-2022-10-25", "MajesTEC-1,", "MajesTEC-3")]
    [InlineData("approvals/fda-tecvayli-2026-03-05", ",teclistamab + daratumumab SC,", ",DPd or DVd,18.1")]
    [InlineData("approvals/fda-darzalex-2017-06-16", "EQUULEUS (MMY1001),Overall response rate,DPd,", ",DKd,")]
    [InlineData("approvals/fda-darzalex-faspro-2021-11-30", ",SC DKd,", ",SC DRd,")]
    [InlineData("approvals/fda-xpovio-2019-07-03", "STORM part 2,", "BOSTON,")]
    [InlineData("approvals/fda-ninlaro-2015-11-20", "TOURMALINE-MM1,", "TOURMALINE-MM3,")]
    [InlineData("approvals/fda-mozobil-2008-12-15", ",Plerixafor and G-CSF,", "GENESIS")]
    [InlineData("combinations/tal-d", ",Tal-D,", ",Tal-DP,")]
    [InlineData("combinations/tal-dp", ",Tal-DP,", ",Tal-D,")]
    [InlineData("combinations/drd", ",DRd,", ",Rd,31.9")]
    [InlineData("drugs/carfilzomib", ",DKd,", ",Kd,15.8")]
    [InlineData("drugs/teclistamab", ",teclistamab + daratumumab SC,", ",DPd or DVd,18.1")]
    public async Task Only_results_of_the_treatment_are_shown(string page, string shown, string hidden)
    {
        var csv = await site.Http.GetStringAsync($"/{page}/results.csv", TestContext.Current.CancellationToken);
        Assert.Contains(shown, csv, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden, csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("approvals/fda-pomalyst-2013-02-08")]
    [InlineData("combinations/kcd")]
    [InlineData("combinations/td")]
    public async Task Treatment_that_no_result_is_of_has_no_picture_of_results(string page)
    {
        using var answer = await site.Http.GetAsync($"/{page}/results.csv", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Control_arm_is_marked_and_shown_on_no_page()
    {
        var controls = (await ItemsAsync("/v1/trials?limit=500&fields=name,results"))
            .SelectMany(trial => trial.GetProperty("results").EnumerateArray(), (trial, result) => (Trial: trial, Result: result))
            .Where(one => one.Result.GetProperty("control").GetBoolean())
            .Select(one => (
                Id: one.Trial.GetProperty("id").GetString()!,
                Row: $"{one.Trial.GetProperty("name").GetString()},{Label(one.Result)},{one.Result.GetProperty("arm").GetString()},"))
            .ToList();
        Assert.Equal(
            ["alcyone", "aquila", "candor", "cartitude-4", "castor", "dreamm-7", "ikema", "imroz", "maia", "majestec-3", "pollux"],
            controls.Select(one => one.Id));
        foreach (var kind in (string[])["approvals", "drugs", "combinations"])
        {
            foreach (var entry in await ItemsAsync($"/v1/{kind}?limit=500&fields=id"))
            {
                using var answer = await site.Http.GetAsync(
                    $"/{kind}/{entry.GetProperty("id").GetString()}/results.csv", TestContext.Current.CancellationToken);
                var csv = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                Assert.All(controls, one => Assert.DoesNotContain(one.Row, csv, StringComparison.Ordinal));
            }
        }
    }

    private static string Label(JsonElement result)
    {
        var label = result.GetProperty("label").GetString()!;
        return char.ToUpperInvariant(label[0]) + label[1..];
    }

    private async Task<List<JsonElement>> ItemsAsync(string path)
    {
        var page = await site.Http.GetStringAsync(path, TestContext.Current.CancellationToken);
        return [.. JsonDocument.Parse(page).RootElement.GetProperty("items").EnumerateArray()];
    }
}
