using System.Text.Json;
using System.Text.RegularExpressions;

namespace MyelomaKb.Pages.Tests.SchemaOrg;

/// <summary>What pages say of themselves in the words of schema.org keeps to its vocabulary.</summary>
public sealed partial class StructuredDataTests(Site site)
{
    private static readonly Vocabulary Vocabulary = new();

    public static TheoryData<string> Paths() => PageList.All();

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Data_of_a_page_keeps_to_the_vocabulary(string path)
    {
        var data = await DataAsync(path);
        Assert.Equal("https://schema.org", data.GetProperty("@context").GetString());
        Assert.Empty(Vocabulary.Faults(data));
    }

    [Theory]
    [InlineData("/drugs/teclistamab", "Drug", "Teclistamab")]
    [InlineData("/classes/proteasome-inhibitor", "DrugClass", "Proteasome inhibitor")]
    [InlineData("/combinations/dkd", "MedicalTherapy", "DKd")]
    [InlineData("/approvals/fda-tecvayli-2022-10-25", "MedicalTherapy", "Teclistamab alone")]
    public async Task Page_of_an_entry_is_about_the_thing_it_shows(string path, string type, string name)
    {
        var data = await DataAsync(path);
        var thing = data.GetProperty("mainEntity");
        Assert.Equal(type, thing.GetProperty("@type").GetString());
        Assert.Equal(name, thing.GetProperty("name").GetString());
        Assert.Equal(site.Address + path, thing.GetProperty("url").GetString());
        Assert.NotEmpty(data.GetProperty("citation").EnumerateArray());
        Assert.True(data.TryGetProperty("lastReviewed", out _));
    }

    [Fact]
    public async Task Misspellings_are_not_shown()
    {
        var page = await site.HtmlAsync("/drugs/anitocabtagene-autoleucel");
        Assert.Contains("anito-cel", page, StringComparison.Ordinal);
        Assert.DoesNotContain("anito cell", page, StringComparison.Ordinal);
    }

    private async Task<JsonElement> DataAsync(string path) =>
        JsonDocument.Parse(DataBlock().Match(await site.HtmlAsync(path)).Groups[1].Value).RootElement;

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>")]
    private static partial Regex DataBlock();
}
