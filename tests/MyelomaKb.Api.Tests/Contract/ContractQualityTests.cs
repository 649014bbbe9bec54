using System.Text.Json.Nodes;

namespace MyelomaKb.Api.Tests.Contract;

/// <summary>What the linter cannot see: examples fit their schemas, every answer with a body has one, every problem type is used.</summary>
public sealed class ContractQualityTests
{
    private static readonly JsonObject Contract = ContractFile.Read(ContractFile.Committed);
    private static readonly ContractSchemas Schemas = new(Contract);
    private static readonly string[] Told = ["Patient", "Therapy"];

    public static TheoryData<string> Bodies() => [.. Media().Select(one => one.Place).Distinct()];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Body_has_examples_that_fit_its_schema(string place)
    {
        var (_, media) = Media().First(one => one.Place == place);
        var examples = media["examples"]?.AsObject();
        Assert.True(examples is { Count: > 0 }, $"{place} has no example.");
        var schema = Schemas.Compile(media["schema"]!, sparse: false);
        foreach (var (name, example) in examples)
        {
            var value = example!["$ref"] is JsonValue reference
                ? Contract["components"]!["examples"]![reference.GetValue<string>().Split('/')[^1]]!["value"]
                : example["value"];
            Assert.True(Schemas.Faults(schema, value) is [], $"{place}, {name}: {string.Join("; ", Schemas.Faults(schema, value))}");
        }
    }

    [Fact]
    public void Parameters_have_examples_that_fit_their_schemas()
    {
        var parameters = from path in Contract["paths"]!.AsObject()
                         from operation in path.Value!.AsObject()
                         from parameter in operation.Value!["parameters"]?.AsArray() ?? []
                         select (Place: $"{path.Key} {parameter!["name"]}", Parameter: parameter);
        Assert.All(parameters, one =>
        {
            Assert.True(one.Parameter["example"] is not null, $"{one.Place} has no example.");
            Assert.Empty(Schemas.Faults(Schemas.Compile(one.Parameter["schema"]!, sparse: false), one.Parameter["example"]));
        });
    }

    [Fact]
    public void Null_is_written_only_for_the_cursor_of_a_last_page_and_for_what_a_profile_says_with_it()
    {
        var nullable = from schema in Contract["components"]!["schemas"]!.AsObject()
                       from member in schema.Value!["properties"]?.AsObject() ?? []
                       where member.Value!["type"] is JsonArray types && types.Any(type => type!.GetValue<string>() == "null")
                       select schema.Key.EndsWith("Page", StringComparison.Ordinal) ? $"Page.{member.Key}" : $"{schema.Key}.{member.Key}";
        Assert.Equal(
            [
                "Page.next", "Patient.daysToProgressionAfterLastTherapy", "Therapy.endedOn", "Therapy.progressedOn",
                "Therapy.progressedWithinDays",
            ],
            nullable.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Null_that_a_request_takes_is_explained_where_it_stands() => Assert.All(
        from name in Told
        from member in Contract["components"]!["schemas"]![name]!["properties"]!.AsObject()
        where member.Value!["type"] is JsonArray
        select member.Value!["description"]!.GetValue<string>(),
        description => Assert.Contains("`null` means:", description, StringComparison.Ordinal));

    [Fact]
    public void Closed_set_or_union_that_a_request_takes_has_a_name()
    {
        var nameless = from name in ContractReach.OfRequests(Contract)
                       from place in Nameless(Contract["components"]!["schemas"]![name]!["properties"], name)
                       select place;
        Assert.Empty(nameless);
    }

    private static IEnumerable<string> Nameless(JsonNode? node, string place) => node switch
    {
        JsonObject json => (json["enum"] is JsonArray { Count: > 1 } || json["anyOf"] is not null || json["oneOf"] is not null
            ? [place] : Enumerable.Empty<string>()).Concat(json.SelectMany(child => Nameless(child.Value, $"{place}/{child.Key}"))),
        _ => [],
    };

    private static IEnumerable<(string Place, JsonNode Media)> Media()
    {
        foreach (var (path, item) in Contract["paths"]!.AsObject())
        {
            foreach (var (method, operation) in item!.AsObject())
            {
                if (operation!["requestBody"]?["content"] is JsonObject body)
                {
                    yield return ($"{method} {path} request", body.AsObject().Single().Value!);
                }

                foreach (var (status, answer) in operation["responses"]!.AsObject())
                {
                    foreach (var (type, media) in answer!["content"]?.AsObject() ?? [])
                    {
                        yield return ($"{method} {path} {status} {type}", media!);
                    }
                }
            }
        }

        foreach (var (name, answer) in Contract["components"]!["responses"]!.AsObject())
        {
            foreach (var (type, media) in answer!["content"]?.AsObject() ?? [])
            {
                yield return ($"{name} {type}", media!);
            }
        }
    }
}
