namespace MyelomaKb.Pages.Tests.Looks;

/// <summary>Cards and pictures fill the rows they stand in, on a phone and on a desk.</summary>
public sealed class RowTests(Site site, Chromium chromium)
{
    [Theory]
    [InlineData("/drugs/teclistamab", ".regulators", 1)]
    [InlineData("/drugs/teclistamab", ".regulators .cards", 2)]
    [InlineData("/drugs/teclistamab", ".figures", 1)]
    [InlineData("/drugs/iberdomide", ".regulators .cards", 1)]
    [InlineData("/drugs/carfilzomib", ".regulators .cards", 2)]
    [InlineData("/combinations/dkd", ".regulators .cards", 2)]
    [InlineData("/combinations/tec-dara", "section[aria-labelledby=drugs] .cards", 1)]
    [InlineData("/classes/proteasome-inhibitor", ".cards", 1)]
    [InlineData("/approvals/fda-tecvayli-2022-10-25", ".figures", 1)]
    public async Task Every_row_reaches_from_edge_to_edge(string path, string grid, int grids)
    {
        await using var window = await chromium.OpenAsync(Look.Desktop);
        await window.Page.GotoAsync(site.Address + path);
        foreach (var look in (Look[])[Look.Desktop, Look.Phone])
        {
            await window.Page.SetViewportSizeAsync(look.Width, look.Height);
            Assert.Equal(grids, await window.Page.Locator(grid).CountAsync());
            var gaps = await window.Page.EvaluateAsync<double[]>(
                """
                (grid) => [...document.querySelectorAll(grid)].flatMap((one) => {
                  const right = one.getBoundingClientRect().right;
                  const rows = Object.groupBy([...one.children].map((child) => child.getBoundingClientRect()), (box) => Math.round(box.top));
                  return Object.values(rows).map((row) => right - Math.max(...row.map((box) => box.right)));
                })
                """,
                grid);
            Assert.NotEmpty(gaps);
            Assert.All(gaps, gap => Assert.InRange(gap, -1, 1));
        }
    }
}
