using System.Net.Mime;
using Microsoft.OpenApi;
using MyelomaKb.Api.Descriptions;
using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Allowances;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MyelomaKb.Api.Contract.Answers;

/// <summary>Describes every answer that an operation can give: what it means, its headers, its examples, and the failures.</summary>
public sealed class AnswersFilter(XmlDocs docs) : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var answers = operation.Responses!;
        var isFixed = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<FixedAnswer>().Any();
        var isRead = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<QueryOf>().Any(query => query.IsRead);
        foreach (var (status, answer) in answers.Where(one => one.Key[0] == '2' || one.Key == "503").ToList())
        {
            if (answer is OpenApiResponse own && own.Content?.ContainsKey("application/problem+json") != true)
            {
                Describe(own, operation, isRead, isFixed, status, context);
            }
        }

        foreach (var (status, name) in FailuresOf.Operation(operation, context.ApiDescription.RelativePath!, isRead))
        {
            answers[status] = new OpenApiResponseReference(name, context.Document);
        }
    }

    private void Describe(
        OpenApiResponse answer, OpenApiOperation operation, bool isRead, bool isFixed, string status, OperationFilterContext context)
    {
        var type = context.ApiDescription.SupportedResponseTypes.First(one => one.StatusCode.ToString(null, null) == status).Type;
        answer.Description = status == "503" ? "Reads are not answered yet." : Meaning(type, answer);
        answer.Headers = ContractHeaders.Some(
            context.Document,
            isFixed
                ? OfFixed(context.ApiDescription.RelativePath!)
                : Headers(operation, context.ApiDescription.RelativePath!, isRead, type));
        if (answer.Content is { Count: > 0 } content)
        {
            content.First().Value.Examples = ContractExamples.Of($"{operation.OperationId}.{status}");
        }
    }

    private static IEnumerable<string> OfFixed(string path) =>
    [
        ContractHeaders.AnyOrigin, ContractHeaders.Caching, ContractHeaders.ETag, ContractHeaders.Vary,
        .. LimitKinds.Of(HttpMethods.Get, $"/{path}") is null ? [] : ContractHeaders.Limits,
    ];

    private static IEnumerable<string> Headers(OpenApiOperation operation, string path, bool isRead, Type? type) =>
        isRead && (IsPage(type) || PagePaths.HasPage($"/{path}")) ? [.. SharedAnswers.Cacheable, ContractHeaders.Link]
        : isRead ? SharedAnswers.Cacheable
        : path.StartsWith("health", StringComparison.Ordinal) ? [ContractHeaders.AnyOrigin, ContractHeaders.Caching]
        : path.StartsWith("v1/admin", StringComparison.Ordinal)
            ? [.. SharedAnswers.OfEditing, .. IsPage(type) ? [ContractHeaders.Link] : Array.Empty<string>()]
        : operation.OperationId switch
        {
            "assessEligibility" or "assessEligibilityBatch" =>
            [
                ContractHeaders.AnyOrigin, ContractHeaders.Caching, ContractHeaders.LastPublished, ContractHeaders.Revision,
                .. ContractHeaders.Limits,
            ],
            "createKey" => [ContractHeaders.Caching, ContractHeaders.Location, .. ContractHeaders.Limits],
            _ => [ContractHeaders.AnyOrigin, ContractHeaders.Caching, .. ContractHeaders.Limits],
        };

    private string Meaning(Type? type, OpenApiResponse answer) =>
        answer.Content is not { Count: > 0 } content ? "Success, without a body."
        : content.ContainsKey(MediaTypeNames.Text.Plain) ? "The text."
        : IsPage(type) ? "One page of the list; `Link` leads to the next."
        : type is null ? "The answer."
        : docs.Of(type) ?? "The answer.";

    private static bool IsPage(Type? type) => typeof(IPage).IsAssignableFrom(type);
}
