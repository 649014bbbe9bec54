using System.Net;
using System.Text.Json;
using MyelomaKb.Api.Tests.Reads;

namespace MyelomaKb.Api.Tests.Drugs;

public sealed class DrugReadTests(Service service) : IClassFixture<Service>
{
    [Theory]
    [InlineData("class=proteasome-inhibitor", "bortezomib,carfilzomib,ixazomib,marizomib")]
    [InlineData("class=PI", "bortezomib,carfilzomib,ixazomib,marizomib")]
    [InlineData("class=immunomodulatory-drug", "iberdomide,lenalidomide,mezigdomide,pomalidomide,thalidomide")]
    [InlineData("class=bispecific-antibody&target=gprc5d", "talquetamab")]
    [InlineData("modality=car-t-cell&role=antimyeloma", "ciltacabtagene-autoleucel,idecabtagene-vicleucel")]
    [InlineData("brand=darzalex", "daratumumab,daratumumab-hyaluronidase")]
    [InlineData("name=VELCÄDE", "bortezomib")]
    [InlineData("name=teclistamab-cqyv", "teclistamab")]
    [InlineData("class=anti-cd38-antibody&route=subcutaneous", "daratumumab-hyaluronidase,isatuximab-subcutaneous")]
    [InlineData("class=anti-bcma-bispecific&approvedBy=FDA&asOf=2022-10-25", "teclistamab")]
    [InlineData("class=anti-bcma-bispecific&approvedBy=FDA&asOf=2022-10-24", "")]
    [InlineData("class=anti-bcma-adc&approvedBy=FDA&asOf=2023-02-05", "belantamab-mafodotin")]
    [InlineData("class=anti-bcma-adc&approvedBy=FDA&asOf=2023-02-06", "")]
    public async Task List_keeps_the_drugs_that_fit_every_filter(string query, string expected)
    {
        var page = await service.GetAsync($"/v1/drugs?{query}");
        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries), page.Ids());
    }

    [Theory]
    [InlineData("Velcade", "bortezomib")]
    [InlineData("VELCADE", "bortezomib")]
    [InlineData("teclistamab-cqyv", "teclistamab")]
    [InlineData("Velcaide", "bortezomib")]
    [InlineData("54534MX6Z9", "teclistamab")]
    [InlineData("Darzalex", "daratumumab")]
    [InlineData("Darzalex%20Faspro", "daratumumab-hyaluronidase")]
    public async Task Name_in_the_path_moves_to_the_id_with_the_query(string name, string id)
    {
        using var answer = await service.Http.GetAsync($"/v1/drugs/{name}?asOf=2023-08-01", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal($"/v1/drugs/{id}?asOf=2023-08-01", answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("approvals")]
    [InlineData("combinations")]
    [InlineData("timeline")]
    public async Task Name_in_the_path_of_a_drugs_list_moves_to_that_list(string list)
    {
        using var answer = await service.Http.GetAsync($"/v1/drugs/Velcade/{list}", TestContext.Current.CancellationToken);
        Assert.Equal($"/v1/drugs/bortezomib/{list}", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Name_of_two_drugs_answers_with_both()
    {
        var problem = await service.ProblemAsync("/v1/drugs/L01DB01", HttpStatusCode.MultipleChoices);
        Assert.Equal(
            ["doxorubicin", "doxorubicin-liposomal"],
            problem.GetProperty("candidates").EnumerateArray().Select(one => one.Text("id")).Order());
    }

    [Fact]
    public async Task Unknown_name_answers_with_what_comes_near()
    {
        var problem = await service.ProblemAsync("/v1/drugs/pomalidomid-x", HttpStatusCode.NotFound);
        Assert.Contains("pomalidomide", problem.GetProperty("candidates").EnumerateArray().Select(one => one.Text("id")));
    }

    [Fact]
    public async Task Drug_never_shows_its_misspellings()
    {
        var drug = await service.GetAsync("/v1/drugs/bortezomib");
        Assert.DoesNotContain("Velcaide", drug.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("PS-341", drug.GetProperty("names").EnumerateArray().Select(name => name.Text("text")));
    }

    [Fact]
    public async Task Drug_resolves_its_citations_to_title_and_address()
    {
        var drug = await service.GetAsync("/v1/drugs/teclistamab");
        var cite = drug.GetProperty("cites").EnumerateArray().Single(one => one.Text("source") == "b-ccr-fda-teclistamab-2024");
        Assert.Equal("FDA approval summary: teclistamab", cite.Text("title"));
        Assert.Equal("https://doi.org/10.1158/1078-0432.CCR-24-1872", cite.Text("url"));
    }

    [Theory]
    [InlineData("2020-08-04", "not-approved")]
    [InlineData("2020-08-05", "approved")]
    [InlineData("2023-02-06", "withdrawn")]
    [InlineData("2025-10-23", "approved")]
    public async Task Standing_is_that_of_the_day(string day, string status)
    {
        var drug = await service.GetAsync($"/v1/drugs/belantamab-mafodotin?asOf={day}");
        var fda = drug.GetProperty("regulatory").EnumerateArray().Single(one => one.Text("regulator") == "FDA");
        Assert.Equal(status, fda.Text("status"));
    }

    [Fact]
    public async Task Include_adds_related_entries_and_nothing_else()
    {
        var drug = await service.GetAsync("/v1/drugs/teclistamab?include=claims,labels");
        var included = drug.GetProperty("included");
        Assert.All(included.GetProperty("claims").EnumerateArray(), claim =>
            Assert.Contains("teclistamab", claim.GetProperty("drugs").EnumerateArray().Select(one => one.Text("id"))));
        Assert.NotEmpty(included.GetProperty("labels").EnumerateArray());
        Assert.False(included.TryGetProperty("approvals", out _));
    }

    [Fact]
    public async Task Fields_leave_only_what_was_asked_for_and_the_id()
    {
        var page = await service.GetAsync("/v1/drugs?fields=name,class&limit=3");
        Assert.All(page.Items(), item => Assert.Equal(["class", "id", "name"], item.EnumerateObject().Select(one => one.Name).Order()));
    }

    [Fact]
    public async Task Approvals_of_a_form_hold_those_that_came_to_cover_it()
    {
        var before = await service.GetAsync("/v1/drugs/daratumumab-hyaluronidase/approvals?asOf=2020-06-03");
        var after = await service.GetAsync("/v1/drugs/daratumumab-hyaluronidase/approvals?asOf=2020-06-04");
        Assert.DoesNotContain("ema-darzalex-2016-05-20", before.Ids());
        Assert.Contains("ema-darzalex-2016-05-20", after.Ids());
    }

    [Fact]
    public async Task Timeline_tells_what_happened_up_to_the_day_in_order()
    {
        var page = await service.GetAsync("/v1/drugs/belantamab-mafodotin/timeline?asOf=2024-12-31");
        Assert.Equal(
            [
                "2020-08-05 approved", "2020-08-25 approved", "2022-11-22 withdrawal-requested", "2023-02-06 withdrawn",
                "2024-02-23 withdrawn",
            ],
            page.Items().Select(one => $"{one.Text("on")} {one.Text("event")}"));
    }

    [Fact]
    public async Task Combinations_of_a_drug_all_hold_it()
    {
        var page = await service.GetAsync("/v1/drugs/elotuzumab/combinations?limit=500");
        Assert.NotEmpty(page.Items());
        Assert.All(page.Items(), one => Assert.Contains("elotuzumab", Components(one)));
    }

    private static IEnumerable<string> Components(JsonElement combination) =>
        combination.GetProperty("components").EnumerateArray().Select(part => part.Text("drug"));
}
