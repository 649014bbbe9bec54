using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace MyelomaKb.Pages.Tests.Eligibility;

/// <summary>What labels cover for a patient of whom much is known, and one of whom little is: on a phone, unfolded, on paper.</summary>
public sealed partial class ResultsScreenTests(Site site, Chromium chromium)
{
    private static readonly (string Name, string Value)[] Much =
    [
        ("diagnosis", "multiple-myeloma"), ("diseaseStatus", "relapsed"), ("ageYears", "67"), ("priorLines", "4"),
        ("exposedTo.class.proteasome-inhibitor.1", "yes"), ("exposedTo.class.immunomodulatory-drug.1", "yes"),
        ("exposedTo.class.anti-cd38-antibody.1", "yes"),
    ];

    private static readonly (string Name, string Value)[] Little = [("diagnosis", "multiple-myeloma"), ("ageYears", "67")];

    [Fact]
    public async Task Results_on_a_phone_are_short_before_they_are_unfolded()
    {
        foreach (var answers in ((string, string)[][])[Much, Little])
        {
            await using var window = await OpenAsync(Look.Phone with { Scripts = false }, answers);
            Assert.InRange(await window.HeightAsync(), 1_000, 5_000);
            Assert.Empty(await window.StickingOutAsync());
        }
    }

    [Theory]
    [InlineData("eligible")]
    [InlineData("undetermined")]
    [InlineData("not-eligible")]
    public async Task Number_at_the_top_leads_to_its_list_which_holds_as_many_approvals(string list)
    {
        await using var window = await OpenAsync(Look.Phone with { Scripts = false }, Much);
        var link = window.Page.Locator($".tally a[href='#{list}']");
        var count = int.Parse(await link.Locator("strong").InnerTextAsync(), CultureInfo.InvariantCulture);
        await link.ClickAsync();
        await Assertions.Expect(window.Page.Locator($"details:has(> #{list}) > summary")).ToBeInViewportAsync();
        await Assertions.Expect(window.Page.Locator($"#{list} .treatment > summary").First).ToBeInViewportAsync();
        Assert.Equal(count, await window.Page.Locator($"#{list} details.label").CountAsync());
        Assert.Equal($"{site.Address}/eligibility#{list}", window.Page.Url);
    }

    [Fact]
    public async Task Treatment_unfolds_to_the_reason_of_each_approval_and_that_to_label_and_sources()
    {
        await using var window = await OpenAsync(Look.Phone with { Scripts = false }, Much);
        var treatment = window.Page.Locator("#eligible .group:has(h4:text-is('Belantamab mafodotin')) .treatment").First;
        Assert.False(await treatment.Locator(".unfolded").IsVisibleAsync());
        await treatment.Locator("> summary").ClickAsync();
        await Assertions.Expect(treatment.GetByText("Has had 4 prior lines").First).ToBeVisibleAsync();
        Assert.Equal(2, await treatment.Locator("h5:visible").CountAsync());
        await treatment.Locator(".label > summary").First.ClickAsync();
        await Assertions.Expect(treatment.Locator("a[href^='/approvals/']").First).ToBeVisibleAsync();
        await Assertions.Expect(treatment.Locator(".sources li").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Printed_it_is_a_worksheet_of_a_few_pages_without_the_form()
    {
        foreach (var (answers, name) in (((string, string)[], string)[])[(Much, "much"), (Little, "little")])
        {
            await using var window = await OpenAsync(Look.Desktop, answers);
            await window.PhotographAsync($"eligibility-results-{name}", Look.Desktop);
            var pdf = await window.Page.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = true });
            Assert.InRange(PdfPage().Count(Encoding.Latin1.GetString(pdf)), 2, 5);
            await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
            Assert.False(await window.Page.Locator("form.sheet").IsVisibleAsync());
            foreach (var held in (string[])["Answers", "Questions to ask", "My own questions", "Which disease does the patient have?"])
            {
                await Assertions.Expect(window.Page.Locator(".visit").GetByText(held).Last).ToBeVisibleAsync();
            }

            Assert.True(await window.Page.GetByText("It is not medical advice.").First.IsVisibleAsync());
            await window.PhotographAsync($"eligibility-print-{name}", Look.Desktop);
        }
    }

    [Fact]
    public async Task Paper_holds_reasons_of_what_is_covered_names_of_what_is_open_and_whatever_was_unfolded()
    {
        await using var window = await OpenAsync(Look.Desktop, Much);
        await window.Page.Locator("#eligible .treatment > summary").First.ClickAsync();
        await window.Page.Locator("#eligible .treatment .label > summary").First.ClickAsync();
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.True(await window.Page.Locator("#eligible .treatment:not([open]) .unfolded > p").First.IsVisibleAsync());
        Assert.Equal(1, await window.Page.Locator("#eligible .label .sources:visible").CountAsync());
        Assert.True(await window.Page.Locator("#undetermined .treatment > summary").First.IsVisibleAsync());
        Assert.Equal(0, await window.Page.Locator("#undetermined .unfolded:visible").CountAsync());
        Assert.False(await window.Page.Locator("#not-eligible").IsVisibleAsync());
        Assert.True(await window.Page.GetByText("Unfold the list on the screen to print it too.").IsVisibleAsync());
    }

    /// <summary>A window that sent these answers.</summary>
    private async Task<Window> OpenAsync(Look look, (string Name, string Value)[] answers)
    {
        var window = await chromium.OpenAsync(look);
        var inputs = string.Concat(answers.Select(one => $"<input name=\"{one.Name}\" value=\"{one.Value}\">"));
        await window.Page.SetContentAsync(
            $"<form method=\"post\" action=\"{site.Address}/eligibility\">{inputs}<button>Send</button></form>");
        await window.Page.Locator("button").ClickAsync();
        await window.Page.WaitForSelectorAsync("#results");
        return window;
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PdfPage();
}
