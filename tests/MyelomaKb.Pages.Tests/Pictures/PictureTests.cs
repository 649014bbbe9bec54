using System.Net;
using System.Text.RegularExpressions;

namespace MyelomaKb.Pages.Tests.Pictures;

/// <summary>Pictures say the same as their tables, and their data can be taken along.</summary>
public sealed partial class PictureTests(Site site)
{
    [Theory]
    [InlineData("/drugs/teclistamab/approvals.csv", "Teclistamab alone (relapsed or refractory),FDA,Regular approval,2026-03-05,\r\n")]
    [InlineData("/drugs/teclistamab/coverage.csv", "Teclistamab alone (relapsed or refractory),FDA,4 5+,")]
    [InlineData("/drugs/teclistamab/results.csv", "MajesTEC-1,")]
    [InlineData("/classes/proteasome-inhibitor/approvals.csv", "Carfilzomib,FDA,")]
    [InlineData("/approvals/fda-tecvayli-2022-10-25/approvals.csv", "2022-10-25,2026-03-05")]
    [InlineData("/combinations/dkd/coverage.csv", "What,Regulator,Prior lines,Asks for")]
    [InlineData("/timeline/approvals.csv?asOf=2024-01-01", "Belantamab mafodotin,FDA,Withdrawn,")]
    public async Task Data_of_a_picture_can_be_taken_along_as_csv(string path, string says)
    {
        using var answer = await site.Http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(says, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/drugs/Tecvayli/coverage.csv", HttpStatusCode.PermanentRedirect)]
    [InlineData("/drugs/teclistamab/nothing.csv", HttpStatusCode.NotFound)]
    public async Task Data_stands_below_the_page_of_the_picture(string path, HttpStatusCode status)
    {
        using var answer = await site.Http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
        var place = status == HttpStatusCode.PermanentRedirect ? "/drugs/teclistamab/coverage.csv" : null;
        Assert.Equal(place, answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Every_link_to_data_on_a_page_with_pictures_answers()
    {
        var page = await site.HtmlAsync("/drugs/teclistamab?asOf=2026-06-01");
        var links = DataLink().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).ToList();
        Assert.Equal(6, links.Count);
        foreach (var link in links)
        {
            using var answer = await site.Http.GetAsync(link, TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{link} answered {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Opinion_before_the_decision_is_not_drawn()
    {
        var csv = await site.Http.GetStringAsync("/drugs/teclistamab/approvals.csv", TestContext.Current.CancellationToken);
        Assert.DoesNotContain("Withdrawn", csv, StringComparison.Ordinal);
    }

    [GeneratedRegex("<a href=\"([^\"]+)\"[^>]*>(?:CSV|JSON)<")]
    private static partial Regex DataLink();
}
