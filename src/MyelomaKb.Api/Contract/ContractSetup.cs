using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using MyelomaKb.Api.Contract.Answers;
using MyelomaKb.Api.Contract.Bodies;
using MyelomaKb.Api.Contract.Parameters;
using MyelomaKb.Api.Descriptions;
using MyelomaKb.Api.Docs;
using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Http.Reading;

namespace MyelomaKb.Api.Contract;

/// <summary>The OpenAPI contract, made by Swashbuckle from the routes, and the reference page that shows it.</summary>
public static class ContractSetup
{
    /// <summary>Where the contract is served.</summary>
    public const string Path = "/openapi/v1.json";

    public static void AddContract(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSingleton<XmlDocs>();
        services.AddSingleton<ContractDocument>();
        services.AddSwaggerGen(swagger =>
        {
            swagger.SwaggerDoc(ContractDocument.Name, ContractInfo.Info);
            swagger.AddServer(ContractInfo.Server);
            swagger.DocInclusionPredicate((_, route) => route.HttpMethod != HttpMethods.Head);
            swagger.CustomSchemaIds(SchemaNames.Of);
            swagger.SupportNonNullableReferenceTypes();
            foreach (var file in XmlDocs.Files)
            {
                swagger.IncludeXmlComments(file);
            }

            swagger.MapType<WrittenCriterion>(() => new OpenApiSchema { Type = JsonSchemaType.Object });
            swagger.MapType<JsonElement>(() => new OpenApiSchema());
            swagger.MapType<JsonObject>(() => new OpenApiSchema { Type = JsonSchemaType.Object });
            swagger.SchemaFilter<AnswerSchemaFilter>();
            swagger.SchemaFilter<ProblemExtensions>();
            swagger.OperationFilter<ParameterRulesFilter>();
            swagger.OperationFilter<RequestHeadersFilter>();
            swagger.OperationFilter<RequestBodyFilter>();
            swagger.OperationFilter<AnswersFilter>();
            swagger.OperationFilter<ExportAnswers>();
            swagger.OperationFilter<KeySecurityFilter>();
            swagger.OperationFilter<DeprecationFilter>();
            swagger.DocumentFilter<CriterionSchemaFilter>();
            swagger.DocumentFilter<MemberSchemasFilter>();
            swagger.DocumentFilter<SharedPartsFilter>();
        });
    }

    public static void MapContract(this WebApplication app)
    {
        app.MapFixed(Path, () => app.Services.GetRequiredService<ContractDocument>().Answer)
            .WithTags("Service")
            .Produces<JsonObject>()
            .Documented("getContract", "Get the contract", "This document: every operation, as OpenAPI 3.1. `/docs` explains it.");
        app.UseReference(Path);
    }
}
