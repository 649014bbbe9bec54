using System.Text;
using System.Text.Json.Nodes;
using MyelomaKb.Data.Upkeep;
using MyelomaKb.Testing;

namespace MyelomaKb.Data.Tests.Upkeep;

/// <summary>Label versions as openFDA and DailyMed write them; the files here have their form and no text of a label.</summary>
public sealed class LabelFileTests
{
    private const string OpenFda =
        """
        {
          "meta": { "last_updated": "2026-11-20", "results": { "skip": 0, "limit": 1, "total": 1 } },
          "results": [
            { "set_id": "one", "id": "a", "version": "20", "effective_time": "20261101", "openfda": { "brand_name": ["ABECMA"] } }
          ]
        }
        """;

    private const string DailyMed =
        """
        {
          "metadata": { "total_elements": 2, "current_page": 1 },
          "data": [
            { "spl_version": 20, "published_date": "Nov 01, 2026", "title": "ABECMA", "setid": "one" },
            { "spl_version": 3, "published_date": "Jan 5, 2025", "title": "ANOTHER", "setid": "two" }
          ]
        }
        """;

    private const string DailyMedHistory =
        """
        {
          "data": {
            "spl": { "setid": "one", "title": "ABECMA" },
            "history": [
              { "spl_version": 20, "published_date": "Nov 01, 2026" }, { "spl_version": 19, "published_date": "Dec 12, 2025" }
            ]
          }
        }
        """;

    [Fact]
    public void Answer_of_openFda_is_read() => Assert.Equal([new SeenLabel("one", 20, new(2026, 11, 1))], Read(OpenFda).Labels);

    [Fact]
    public void List_of_DailyMed_is_read() => Assert.Equal(
        [new SeenLabel("one", 20, new(2026, 11, 1)), new SeenLabel("two", 3, new(2025, 1, 5))], Read(DailyMed).Labels);

    [Fact]
    public void History_of_DailyMed_is_read() => Assert.Equal(
        [new SeenLabel("one", 20, new(2026, 11, 1)), new SeenLabel("one", 19, new(2025, 12, 12))], Read(DailyMedHistory).Labels);

    [Theory]
    [InlineData("<html>", "JSON")]
    [InlineData("[]", "neither")]
    [InlineData("""{"error":{"code":"NOT_FOUND"}}""", "neither")]
    [InlineData("""{"results":[{"version":"1"}]}""", "`set_id`")]
    [InlineData("""{"results":[{"set_id":"one","version":"new"}]}""", "`version`")]
    [InlineData("""{"results":{}}""", "list")]
    public void Anything_else_is_refused_with_what_is_wrong(string json, string word) =>
        Assert.Contains(word, Read(json).Fault, StringComparison.Ordinal);

    [Theory]
    [InlineData(OpenFda)]
    [InlineData(DailyMed)]
    [InlineData(DailyMedHistory)]
    public void File_with_anything_anywhere_is_read_or_refused_with_what_is_wrong(string file)
    {
        var good = JsonNode.Parse(file)!;
        foreach (var body in HostileBody.WithValues(good, HostileTexts.Values).Concat(HostileBody.WithNames(good, HostileTexts.Names)))
        {
            Assert.NotEqual("", LabelFile.Read(body.Bytes).Fault);
        }

        foreach (var body in HostileBody.WithValues(good, HostileTexts.Strings).Where(body => body.Pointer.Length > 0))
        {
            Assert.StartsWith(body.Pointer, LabelFile.Read(body.Bytes).Fault, StringComparison.Ordinal);
        }
    }

    private static (IReadOnlyList<SeenLabel> Labels, string? Fault) Read(string json) => LabelFile.Read(Encoding.UTF8.GetBytes(json));
}
