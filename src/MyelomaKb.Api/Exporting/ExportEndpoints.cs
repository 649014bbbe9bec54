using MyelomaKb.Api.Contract.Answers;
using MyelomaKb.Api.Http.Reading;

namespace MyelomaKb.Api.Exporting;

/// <summary>The door to the whole knowledge base as a file.</summary>
public static class ExportEndpoints
{
    public static void AddExport(this IServiceCollection services) => services.AddSingleton<ExportKnowledgeBase>();

    public static void MapExport(this IEndpointRouteBuilder routes) => routes.MapMethods("/v1/export", ReadRoutes.Methods, (
            [AsParameters] ExportKnowledgeBase.Request request, HttpContext http, ExportKnowledgeBase export,
            CancellationToken cancellation) =>
            export.HandleAsync(http, request, cancellation))
        .WithTags("Service")
        .Produces<KnowledgeBaseExport>()
        .Produces<KnowledgeBaseExport>(StatusCodes.Status206PartialContent)
        .Produces(StatusCodes.Status416RangeNotSatisfiable)
        .DescribedAsRead<ExportKnowledgeBase.Request>()
        .Documented(
            ExportAnswers.OperationId, "Export the knowledge base",
            "The whole knowledge base at a revision, as one file. `format=csv` is a zip of CSV files (RFC 4180, UTF-8) with a data "
            + "dictionary. Takes `Range` with `If-Range`; `Repr-Digest` holds the SHA-256 of the whole file, also when a part is sent.");
}
