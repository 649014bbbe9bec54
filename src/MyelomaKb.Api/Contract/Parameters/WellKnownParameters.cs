using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;
using MyelomaKb.Api.Http.Json;
using MyelomaKb.Api.Http.Reading;

namespace MyelomaKb.Api.Contract.Parameters;

/// <summary>Parameters of many reads that no validator describes in full: sparse fields, cursors, limits.</summary>
internal static class WellKnownParameters
{
    public const string Fields = "fields";
    private const int LongestCursor = 1000;

    /// <summary>Describes the parameter if it is one of these.</summary>
    public static bool Describe(OpenApiParameter parameter, ApiDescription route, ApiJson json)
    {
        switch (parameter.Name)
        {
            case Fields:
                var names = FieldsOf(route, json).ToList();
                parameter.Description = "Only these properties of each entry; `id` is always there. Separate several with commas or repeat "
                    + "the parameter.";
                parameter.Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    MinItems = 1,
                    MaxItems = names.Count,
                    Items = new OpenApiSchema
                    {
                        Type = JsonSchemaType.String,
                        Enum = [.. names.Select(name => (JsonNode)JsonValue.Create(name))],
                    },
                };
                parameter.Example = new JsonArray([.. names.Take(2).Select(name => JsonValue.Create(name))]);
                return true;
            case "cursor":
                parameter.Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    MinLength = 1,
                    MaxLength = LongestCursor,
                    Pattern = "^[A-Za-z0-9_-]+$",
                };
                parameter.Example = JsonValue.Create("NmY4YjR8MXwyMDI2LTExLTI0fGJvcnRlem9taWI");
                return true;
            case "limit":
                parameter.Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Integer,
                    Format = "int32",
                    Minimum = "1",
                    Maximum = Paging.LargestLimit.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    Default = JsonValue.Create(Paging.DefaultLimit),
                };
                parameter.Example = JsonValue.Create(20);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The members of the entries that a read answers with; none where the answer is free JSON.</summary>
    public static IEnumerable<string> FieldsOf(ApiDescription route, ApiJson json)
    {
        var body = route.SupportedResponseTypes.First(answer => answer.StatusCode == StatusCodes.Status200OK).Type!;
        var entry = typeof(IPage).IsAssignableFrom(body) ? body.GetProperty("Items")!.PropertyType.GetGenericArguments()[0] : body;
        return json.Options.GetTypeInfo(entry).Properties.Select(property => property.Name);
    }
}
