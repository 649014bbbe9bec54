using Microsoft.OpenApi;
using MyelomaKb.Api.Docs;
using MyelomaKb.Api.Limiting;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Api.Contract;

/// <summary>The OpenAPI contract, made by Swashbuckle from the routes, and the reference page that shows it.</summary>
public static class ContractSetup
{
    private const string Path = "/openapi/v1.json";

    public static void AddContract(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSingleton<XmlDocs>();
        services.AddSwaggerGen(swagger =>
        {
            swagger.SwaggerDoc("v1", new OpenApiInfo
            {
                Title = "MyelomaKb",
                Version = "1.0.0",
                Description = "Which drugs treat multiple myeloma, what each regulator approved and when, in which combinations they are "
                    + "given, and which approved treatments a label covers for a patient, on a day, and why. It states labels and gives no advice. "
                    + "Guides and recipes stand at [/docs](/docs).",
                License = new OpenApiLicense { Name = "Apache-2.0 (code), CC BY 4.0 (facts)", Url = new Uri("https://www.apache.org/licenses/LICENSE-2.0") },
            });
            swagger.AddSecurityDefinition(LimitsFilter.Scheme, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "mkb_…",
                Description = "A free API key, which raises the limits; see POST /v1/keys. Reading needs none.",
            });
            swagger.OperationFilter<LimitsFilter>();
            swagger.DocInclusionPredicate((_, route) => route.HttpMethod != HttpMethods.Head);
            swagger.CustomSchemaIds(SchemaNames.Of);
            swagger.SupportNonNullableReferenceTypes();
            foreach (var file in XmlDocs.Files)
            {
                swagger.IncludeXmlComments(file);
            }

            swagger.SchemaFilter<RequiredMembersFilter>();
            swagger.OperationFilter<ParameterRulesFilter>();
            swagger.DocumentFilter<CriterionSchemaFilter>();
            swagger.MapType<Criterion>(() => new OpenApiSchema { Type = JsonSchemaType.Object });
        });
    }

    public static void MapContract(this WebApplication app)
    {
        app.MapSwagger("/openapi/{documentName}.json", swagger => swagger.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1);
        app.UseReference(Path);
    }
}
