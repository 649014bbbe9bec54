using System.Text.Json;
using MyelomaKb.Api.Tests.Reads;

namespace MyelomaKb.Api.Tests.Feeds;

/// <summary>Every filter, on changes of what names drugs itself and of what does only through others.</summary>
public sealed class FeedFilterTests(ChangedDocuments documents) : IClassFixture<ChangedDocuments>
{
    private const string Label = "label/fda-label-tecvayli";
    private const string Source = "source/b-cta-tecvayli-2022";
    private const string Condition = "condition/oral-therapy-not-suitable";
    private const string Trial = "trial/majestec-1";

    [Theory]
    [InlineData("", Condition, Label, Source, Trial)]
    [InlineData("drug=Tecvayli", Label, Source, Trial)]
    [InlineData("drug=melphalan", Condition)]
    [InlineData("drug=bortezomib")]
    [InlineData("class=bispecific-antibody", Label, Source, Trial)]
    [InlineData("class=proteasome-inhibitor")]
    [InlineData("regulator=FDA", Condition, Label, Source, Trial)]
    [InlineData("regulator=EMA", Source, Trial)]
    [InlineData("setting=relapsed-refractory", Label, Source, Trial)]
    [InlineData("setting=other", Condition)]
    [InlineData("setting=maintenance")]
    [InlineData("drug=teclistamab&regulator=EMA", Source, Trial)]
    [InlineData("drug=melphalan&setting=other&regulator=FDA", Condition)]
    [InlineData("drug=melphalan&setting=relapsed-refractory")]
    [InlineData("kind=label", Label)]
    [InlineData("kind=source,condition", Condition, Source)]
    [InlineData("kind=label,trial&class=anti-bcma-bispecific&regulator=FDA", Label, Trial)]
    [InlineData("safety=true")]
    public async Task Filter_leaves_the_changes_of_what_it_names_and_of_what_that_rests_on(string query, params string[] expected) =>
        Assert.Equal(
            expected, (await ItemsAsync(query)).Where(one => one.EndsWith("/2", StringComparison.Ordinal)).Select(one => one[..^2]));

    [Theory]
    [InlineData("drug=teclistamab&kind=drug", "drug/teclistamab/1")]
    [InlineData("drug=daratumumab-hyaluronidase&kind=approval", "approval/fda-darzalex-faspro-2020-05-01/1")]
    [InlineData("regulator=EMA&kind=approval", "approval/ema-kyprolis-2015-11-19/1")]
    [InlineData("setting=maintenance&kind=combination", "combination/r-maintenance/1")]
    [InlineData("class=anti-bcma-bispecific&kind=drug-class", "drug-class/anti-bcma-bispecific/1")]
    [InlineData("class=anti-bcma-bispecific&kind=claim", "claim/claim-092-bite-newer/1")]
    [InlineData("safety=true&kind=drug", "drug/teclistamab/1")]
    [InlineData("safety=true&kind=approval&drug=belantamab-mafodotin", "approval/fda-blenrep-2020-08-05/1")]
    public async Task Filter_leaves_what_speaks_of_it(string query, string expected) => Assert.Contains(expected, await ItemsAsync(query));

    [Fact]
    public async Task Document_that_was_only_read_again_is_no_news()
    {
        var items = await ItemsAsync("kind=source&drug=teclistamab");
        Assert.Contains("source/b-fda-tecdara-2026/1", items);
        Assert.DoesNotContain("source/b-fda-tecdara-2026/2", items);
    }

    /// <summary>The kinds, ids and revisions of what the feed tells, in its order.</summary>
    private async Task<List<string>> ItemsAsync(string query)
    {
        var json = await documents.Service.Http.GetStringAsync($"/feeds/changes.json?{query}", TestContext.Current.CancellationToken);
        return [.. JsonDocument.Parse(json).RootElement.Ids().Select(id => id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..])];
    }
}
