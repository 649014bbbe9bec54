using System.Text.Json.Nodes;
using CsCheck;
using Json.Schema;
using MyelomaKb.Api.Eligibility;
using MyelomaKb.Api.Eligibility.BodySchema;
using MyelomaKb.Api.Eligibility.Reading;
using MyelomaKb.Api.Tests.Contract;
using MyelomaKb.Domain.Eligibility.Profile;

namespace MyelomaKb.Api.Tests.Eligibility;

/// <summary>The published schema accepts what the reader accepts in form, and refuses what it refuses in form.</summary>
public sealed class ProfileSchemaTests
{
    private static readonly string[] Values =
    [
        "null", "0", "1", "-1", "2.0", "2.5", "1000000", "\"\"", "\"x\"", "true", "[]", "{}", "[1]", "[null]", "[\"bortezomib\"]",
        "\"2023-08-01\"",
        "\"2019\"", "\"2019-13\"", "\"relapsed\"", "[\"relapsed\"]", "{\"class\":\"celmod\"}",
        "[{\"class\":\"celmod\",\"agents\":0}]",
    ];

    // Beyond the form: names that must be known, statements that must agree, and days that must exist.
    private static readonly string[] BeyondForm =
    [
        "No drug", "This is the name of", "could mean several", "one of the classes", "one of the biomarkers", "It contradicts",
        "date that exists",
        "day as", "is given twice", "name it in drugs",
    ];

    [Fact]
    public async Task Schema_is_a_valid_schema_that_accepts_the_full_body()
    {
        var schema = await SchemaAsync();

        Assert.True(schema.Evaluate(JsonNode.Parse(Bodies.Full)).IsValid);
        Assert.True(schema.Evaluate(JsonNode.Parse("""{"patient":{}}""")).IsValid);
        Assert.False(schema.Evaluate(JsonNode.Parse("{}")).IsValid);
    }

    [Fact]
    public Task Contract_and_reader_agree_on_the_form_of_a_body()
    {
        var schemas = new ContractSchemas(ContractFile.Read(ContractFile.Committed));
        var schema = schemas.Compile(new JsonObject { ["$ref"] = "#/components/schemas/AssessmentRequest" }, sparse: false);
        return AgreeAsync(body => schemas.Faults(schema, body) is []);
    }

    [Fact]
    public async Task Schema_and_reader_agree_on_the_form_of_a_body()
    {
        var schema = await SchemaAsync();
        await AgreeAsync(body => schema.Evaluate(body).IsValid);
    }

    private static async Task AgreeAsync(Func<JsonNode, bool> isValid)
    {
        var pointers = Pointers(JsonNode.Parse(Bodies.Full)!).ToList();
        var replaced =
            from at in Gen.Int[0, pointers.Count - 1]
            from value in Gen.Int[0, Values.Length - 1]
            from drop in Gen.Bool
            select Replace(pointers[at], drop ? null : Values[value]);

        await replaced.SampleAsync(
            async body =>
            {
                var problems = (await Bodies.ReadAsync(body.ToJsonString())).Problems;
                return isValid(body) ? problems.All(problem => IsBeyondForm(problem.Message)) : problems.Count > 0;
            },
            iter: 3000, threads: 1);
    }

    [Fact]
    public void Catalogue_has_every_property_that_is_read()
    {
        Assert.Equal(Members<PatientMember>.Names, FactCatalogue.Patient.Select(fact => fact.Name));
        Assert.Equal(Members<TherapyMember>.Names, FactCatalogue.Therapy.Select(fact => fact.Name));
    }

    private static bool IsBeyondForm(string message) => BeyondForm.Any(text => message.Contains(text, StringComparison.Ordinal));

    private static async Task<JsonSchema> SchemaAsync() =>
        JsonSchema.FromText(Anonymous(RequestSchema.Of(ProfileTerms.Of(await CuratedKnowledge.Kb))));

    // Without its address, so that every test can hold a schema of its own.
    private static string Anonymous(JsonObject schema)
    {
        schema.Remove("$id");
        return schema.ToJsonString();
    }

    private static IEnumerable<string[]> Pointers(JsonNode node)
    {
        var children = node switch
        {
            JsonObject one => one.Select(pair => (pair.Key, pair.Value)),
            JsonArray list => list.Select((item, at) => (at.ToString(System.Globalization.CultureInfo.InvariantCulture), item)),
            _ => [],
        };
        foreach (var (key, child) in children)
        {
            yield return [key];
            foreach (var below in child is null ? [] : Pointers(child))
            {
                yield return [key, .. below];
            }
        }
    }

    private static JsonNode Replace(string[] pointer, string? value)
    {
        var body = JsonNode.Parse(Bodies.Full)!;
        var parent = pointer[..^1].Aggregate(body, (at, step) => at is JsonArray list ? list[int.Parse(step, null)]! : at[step]!);
        if (parent is JsonArray array)
        {
            var at = int.Parse(pointer[^1], null);
            array.RemoveAt(at);
            if (value is not null)
            {
                array.Insert(at, JsonNode.Parse(value));
            }
        }
        else if (value is null)
        {
            parent.AsObject().Remove(pointer[^1]);
        }
        else
        {
            parent[pointer[^1]] = JsonNode.Parse(value);
        }

        return body;
    }
}
