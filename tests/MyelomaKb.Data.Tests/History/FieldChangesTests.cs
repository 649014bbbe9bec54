using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using MyelomaKb.Data.History;

namespace MyelomaKb.Data.Tests.History;

public sealed class FieldChangesTests
{
    private static readonly Gen<JsonNode> Words = Gen.Int[0, 5].Select(word => (JsonNode)JsonValue.Create($"word {word}"));

    private static readonly Gen<JsonNode> Cites = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 2], (source, place) =>
        (JsonNode)new JsonObject { ["source"] = $"source-{source}", ["where"] = $"Section {place}" });

    private static readonly Gen<JsonNode> Versions = Gen.Select(Gen.Int[1, 5], ListOf(Cites), (day, cites) =>
        (JsonNode)new JsonObject { ["from"] = $"2026-01-0{day}", ["cites"] = cites });

    private static readonly Gen<string> Bodies = Gen.Select(
        ListOf(Words), ListOf(Cites), ListOf(Versions), (aliases, cites, versions) =>
            new JsonObject { ["aliases"] = aliases, ["cites"] = cites, ["versions"] = versions }.ToJsonString());

    [Fact]
    public void Difference_put_onto_the_old_body_gives_the_new_one() => Gen.Select(Bodies, Bodies).Sample(
        (from, to) => JsonNode.DeepEquals(Apply(JsonNode.Parse(from)!, FieldChanges.Between(from, to)), JsonNode.Parse(to)), iter: 2000);

    [Fact]
    public void Difference_of_a_body_with_itself_is_nothing() => Bodies.Sample(body => FieldChanges.Between(body, body).Count == 0);

    [Theory]
    [InlineData("""{"aliases":["a","b","c"]}""", """{"aliases":["b","c"]}""", "/aliases/0 -")]
    [InlineData("""{"aliases":["a","b","c"]}""", """{"aliases":["b","x","c"]}""", "/aliases/0 -; /aliases/1 +")]
    [InlineData("""{"aliases":["a","b"]}""", """{"aliases":["a","c"]}""", "/aliases/1 ~")]
    [InlineData(
        """{"cites":[{"source":"a"},{"source":"b"},{"source":"c"}]}""", """{"cites":[{"source":"b","where":"1"},{"source":"c"}]}""",
        "/cites/0 -; /cites/0/where +")]
    [InlineData(
        """{"versions":[{"from":"1","text":"x"},{"from":"2","text":"y"}]}""",
        """{"versions":[{"from":"0","text":"w"},{"from":"1","text":"z"},{"from":"2","text":"y"}]}""",
        "/versions/0 +; /versions/1/text ~")]
    public void List_is_compared_element_by_element(string from, string to, string changes) =>
        Assert.Equal(changes, string.Join("; ", FieldChanges.Between(from, to).Select(change =>
            $"{change.Pointer} {(change.From is null ? '+' : change.To is null ? '-' : '~')}")));

    [Fact]
    public void Long_lists_that_have_nothing_in_common_are_compared_at_once()
    {
        var (from, to) = (Enumerable.Range(0, 20_000), Enumerable.Range(50_000, 20_001));
        Assert.Equal(40_001, FieldChanges.Between(Body(from), Body(to)).Count);

        static string Body(IEnumerable<int> aliases) => JsonSerializer.Serialize(new { aliases });
    }

    private static Gen<JsonArray> ListOf(Gen<JsonNode> element) =>
        element.Array[0, 6].Select(all => new JsonArray([.. all.Select(one => one.DeepClone())]));

    /// <summary>What went is taken out of its list, the last place first; then what came is put in, and what changed replaced.</summary>
    private static JsonNode Apply(JsonNode body, IReadOnlyList<FieldChange> changes)
    {
        foreach (var list in changes.Where(change => int.TryParse(Last(change), out _)).GroupBy(Parent).OrderBy(one => one.Key.Length))
        {
            var array = At(body, list.Key).AsArray();
            foreach (var gone in list.Where(change => change.To is null).Reverse())
            {
                array.RemoveAt(Place(gone));
            }

            foreach (var come in list.Where(change => change.From is null))
            {
                array.Insert(Place(come), Node(come));
            }

            foreach (var changed in list.Where(change => change is { From: not null, To: not null }))
            {
                array[Place(changed)] = Node(changed);
            }
        }

        foreach (var member in changes.Where(change => !int.TryParse(Last(change), out _)))
        {
            At(body, Parent(member)).AsObject()[Last(member)] = Node(member);
        }

        return body;
    }

    private static JsonNode At(JsonNode body, string pointer) => pointer.Split('/').Skip(1)
        .Aggregate(body, (at, step) => at is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : at[step]!);

    private static string Parent(FieldChange change) => change.Pointer[..change.Pointer.LastIndexOf('/')];

    private static string Last(FieldChange change) => change.Pointer[(change.Pointer.LastIndexOf('/') + 1)..];

    private static int Place(FieldChange change) => int.Parse(Last(change), CultureInfo.InvariantCulture);

    private static JsonNode? Node(FieldChange change) => change.To is { } to ? JsonNode.Parse(to.GetRawText()) : null;
}
