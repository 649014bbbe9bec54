using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using MyelomaKb.Api.Http.Writing;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MyelomaKb.Api.Contract.Parameters;

/// <summary>Describes the request headers that count; they are read by hand, so nothing else could tell.</summary>
public sealed class RequestHeadersFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var route = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        if (route.OfType<NeedsMatch>().Any())
        {
            Add(operation, "If-Match", isRequired: true, "The state to change: the `ETag` of your last read.", "\"3\"");
        }

        if (operation.Responses?.ContainsKey("304") == true)
        {
            Add(
                operation, "If-None-Match", isRequired: false,
                "One or more `ETag`s of earlier responses, separated by commas: if one is still current, the response is 304.",
                "\"ae58f9c3775696083b80c575\"");
        }

        if (operation.Responses?.ContainsKey("206") == true)
        {
            Add(
                operation, "Range", isRequired: false,
                "The part of the file to send, in bytes, on GET only. For other units or several parts the whole file is sent.",
                "bytes=0-999");
            Add(
                operation, "If-Range", isRequired: false,
                "The `ETag` that the earlier parts had: where the file is another one now, the whole of it is sent.",
                "\"ae58f9c3775696083b80c575\"");
            Add(
                operation, "If-Match", isRequired: false,
                "The `ETag` of the file that is wanted: where it is another one now, the answer is 412.",
                "\"ae58f9c3775696083b80c575\"");
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
