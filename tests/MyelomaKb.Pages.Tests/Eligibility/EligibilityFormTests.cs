using System.Net;

namespace MyelomaKb.Pages.Tests.Eligibility;

/// <summary>The eligibility form over HTTP: what it asks, answers, refuses and keeps to itself.</summary>
public sealed class EligibilityFormTests(Site site)
{
    private const string Disclaimer = "It is not medical advice. Talk about treatment with the care team.";

    private static readonly (string, string)[] FourLines =
    [
        ("diagnosis", "multiple-myeloma"), ("diseaseStatus", "relapsed"), ("ageYears", "67"), ("priorLines", "4"),
        ("exposedTo.class.proteasome-inhibitor.1", "yes"), ("exposedTo.class.immunomodulatory-drug.1", "yes"),
        ("exposedTo.class.anti-cd38-antibody.1", "yes"), ("regulator", "FDA"),
    ];

    [Fact]
    public async Task First_screen_asks_at_most_three_questions_and_shows_no_result()
    {
        var page = await site.HtmlAsync("/eligibility");
        Assert.Equal(3, page.Split("name=\"asked\"").Length - 1);
        Assert.Contains(Disclaimer, page, StringComparison.Ordinal);
        Assert.DoesNotContain("What the labels say so far", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_lead_to_verdicts_with_reasons_and_sources()
    {
        var (status, page) = await SendAsync(FourLines);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Covered by the label", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/approvals/fda-tecvayli-2022-10-25\"", page, StringComparison.Ordinal);
        Assert.Contains("The label and its sources", page, StringComparison.Ordinal);
        Assert.Contains(Disclaimer, page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/approvals/ema-", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answered_questions_are_not_asked_again_and_open_ones_wait_aside()
    {
        var (_, page) = await SendAsync([.. FourLines, ("asked", "transplantEligible"), ("asked", "priorLines")]);
        var from = page.IndexOf("What matters next", StringComparison.Ordinal);
        var to = page.IndexOf("answers so far", StringComparison.Ordinal);
        var next = page[from..to];
        Assert.DoesNotContain("value=\"priorLines\"", next, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"transplantEligible\"", next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contradiction_is_shown_by_both_fields()
    {
        var (status, page) = await SendAsync([("priorLines", "0"), ("exposedTo.class.proteasome-inhibitor.1", "yes")]);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("id=\"q-priorLines-fault\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"q-exposedTo-class-proteasome-inhibitor-1-fault\"", page, StringComparison.Ordinal);
        Assert.Contains(Disclaimer, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ageYears", "old", "Give a whole number from 0 to 130.")]
    [InlineData("ageYears", "131", "Give a whole number from 0 to 130.")]
    [InlineData("priorLines", "1.5", "Give a whole number from 0 to 50.")]
    [InlineData("diagnosis", "flu", "Choose from the answers.")]
    [InlineData("diseaseStatus", "fine", "Choose from the answers.")]
    [InlineData("transplantEligible", "perhaps", "Answer yes or no.")]
    [InlineData("nickname", "<b>Bo</b>", "There is no question &#x27;nickname&#x27;.")]
    public async Task Answer_that_is_none_is_refused_at_its_field(string field, string value, string says)
    {
        var (status, page) = await SendAsync([(field, value)]);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(says, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_to_the_form_is_for_its_sender_alone_and_sets_no_cookie()
    {
        using var content = new FormUrlEncodedContent(FourLines.Select(one => KeyValuePair.Create(one.Item1, one.Item2)));
        using var answer = await site.Http.PostAsync("/eligibility", content, TestContext.Current.CancellationToken);
        Assert.True(answer.Headers.CacheControl is { Private: true, NoCache: true, NoStore: false });
        Assert.Null(answer.Headers.ETag);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Null(answer.Headers.Location);
        Assert.Equal("1", answer.Headers.GetValues("KB-Revision").Single());
        Assert.Contains("form-action 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Labels_of_a_past_day_answer_where_that_day_is_asked_about()
    {
        var (_, page) = await SendAsync(FourLines, "?asOf=2022-01-01");
        Assert.DoesNotContain("fda-tecvayli-2022-10-25", page, StringComparison.Ordinal);
        Assert.Contains("action=\"/eligibility?asOf=2022-01-01\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_that_is_no_form_is_refused_with_a_page()
    {
        using var content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        using var answer = await site.Http.PostAsync("/eligibility", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task Form_that_is_too_large_is_refused_with_a_page()
    {
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("ageYears", new string('1', 70_000))]);
        using var answer = await site.Http.PostAsync("/eligibility", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    private async Task<(HttpStatusCode Status, string Page)> SendAsync((string Name, string Value)[] answers, string query = "")
    {
        using var content = new FormUrlEncodedContent(answers.Select(one => KeyValuePair.Create(one.Name, one.Value)));
        using var answer = await site.Http.PostAsync($"/eligibility{query}", content, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
