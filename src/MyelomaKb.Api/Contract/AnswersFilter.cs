using System.Net.Mime;
using Microsoft.OpenApi;
using MyelomaKb.Api.Answering;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MyelomaKb.Api.Contract;

/// <summary>Describes every answer that an operation can give: what it means, its headers, its examples, and the failures.</summary>
public sealed class AnswersFilter(XmlDocs docs) : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var answers = operation.Responses!;
        var isRead = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<QueryOf>().Any();
        foreach (var (status, answer) in answers.Where(one => one.Key is "200" or "503").ToList())
        {
            if (answer is OpenApiResponse own && own.Content?.ContainsKey("application/problem+json") != true)
            {
                Describe(own, operation, isRead, status, context);
            }
        }

        foreach (var (status, name) in Shared(operation, isRead))
        {
            answers[status] = new OpenApiResponseReference(name, context.Document);
        }
    }

    private void Describe(OpenApiResponse answer, OpenApiOperation operation, bool isRead, string status, OperationFilterContext context)
    {
        var type = context.ApiDescription.SupportedResponseTypes.First(one => one.StatusCode.ToString(null, null) == status).Type;
        answer.Description = status == "503" ? "Reads are not answered yet." : Meaning(type, answer);
        IEnumerable<string> headers = isRead ? SharedAnswers.Cacheable
            : operation.RequestBody is null ? [ContractHeaders.AnyOrigin]
            : [ContractHeaders.AnyOrigin, ContractHeaders.Caching, ContractHeaders.LastPublished, ContractHeaders.Revision];
        answer.Headers = ContractHeaders.Some(context.Document, IsPage(type) ? headers.Append(ContractHeaders.Link) : headers);
        if (answer.Content is { Count: > 0 } content)
        {
            content.First().Value.Examples = ContractExamples.Of($"{operation.OperationId}.{status}");
        }
    }

    private string Meaning(Type? type, OpenApiResponse answer) =>
        answer.Content is not { Count: > 0 } content ? "Yes, without a body."
        : content.ContainsKey(MediaTypeNames.Text.Plain) ? "The text."
        : IsPage(type) ? "One page of the list; `Link` leads to the next."
        : type is null ? "The answer."
        : docs.Of(type) ?? "The answer.";

    private static bool IsPage(Type? type) => type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(Page<>);

    private static IEnumerable<(string Status, string Name)> Shared(OpenApiOperation operation, bool isRead)
    {
        var byId = operation.Parameters?.Any(parameter => parameter.In == ParameterLocation.Path) == true;
        foreach (var status in operation.Responses!.Keys.Union(["400", "414", "431", "500"]).ToList())
        {
            if (status switch
            {
                "300" => "AmbiguousName",
                "304" => SharedAnswers.NotModified,
                "308" => SharedAnswers.Moved,
                "400" => "InvalidRequest",
                "404" when operation.OperationId == "resolveName" => "NotFound",
                "404" => !byId ? "NoSuchRevision" : isRead ? "NotFound" : "NoSuchPath",
                "413" => "BodyTooLarge",
                "414" => "AddressTooLong",
                "415" => "UnsupportedMediaType",
                "431" => "HeadersTooLarge",
                "500" => "InternalError",
                "503" when isRead || operation.RequestBody is not null => "Unavailable",
                _ => null,
            } is { } name)
            {
                yield return (status, name);
            }
        }
    }
}
