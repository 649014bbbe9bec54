namespace MyelomaKb.Pages.Tests.Pictures;

/// <summary>Pictures on the narrowest phone.</summary>
public sealed class PictureLookTests(Site site, Chromium chromium)
{
    [Theory]
    [InlineData("/combinations/dkd")]
    [InlineData("/drugs/teclistamab")]
    [InlineData("/drugs/carfilzomib")]
    [InlineData("/drugs/belantamab-mafodotin")]
    [InlineData("/drugs/selinexor")]
    [InlineData("/drugs/iberdomide")]
    [InlineData("/timeline")]
    [InlineData("/timeline?asOf=2012-01-01")]
    public async Task Numbers_of_an_axis_stand_apart(string path)
    {
        await using var window = await chromium.OpenAsync(Look.Phone);
        await window.Page.GotoAsync(site.Address + path);
        Assert.NotEqual(0, await window.Page.Locator("svg[role=img] text.axis").CountAsync());
        Assert.Empty(await window.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll("svg[role=img]")].flatMap((picture) => {
              const numbers = [...picture.querySelectorAll("text.axis")].map((one) => [one.textContent, one.getBoundingClientRect()]);
              return numbers.slice(1).map((one, at) => [numbers[at], one])
                .filter(([[, left], [, right]]) => left.top === right.top && right.left < left.right + 2)
                .map(([left, right]) => `${left[0]} touches ${right[0]}`);
            })
            """));
    }
}
