using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using MyelomaKb.Api.Writing;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MyelomaKb.Api.Contract;

/// <summary>Describes the headers that writes need and take; they are read by hand, so nothing else could tell.</summary>
public sealed class WriteHeadersFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var route = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        if (route.OfType<NeedsMatch>().Any())
        {
            Add(operation, "If-Match", isRequired: true, "The state that is changed: the `ETag` of the last read.", "\"3\"");
        }

        if (route.OfType<TakesKey>().Any())
        {
            Add(
                operation, IdempotencyKey.Header, isRequired: false,
                "Makes it safe to send the write again: for 24 hours it is done once and answered the same. 16 to 255 printable ASCII "
                + "characters, new for each write, such as a random UUID.",
                "0d4f6c1e-6a52-4b0e-9d0a-5a4f4a4c8f10");
        }
    }

    private static void Add(OpenApiOperation operation, string name, bool isRequired, string description, string example) =>
        (operation.Parameters ??= []).Add(new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Header,
            Required = isRequired,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 255 },
            Example = JsonValue.Create(example),
        });
}
