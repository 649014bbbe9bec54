using System.Text.Json;
using Microsoft.OpenApi;
using MyelomaKb.Api.Descriptions;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Proposals;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MyelomaKb.Api.Contract.Answers;

/// <summary>Describes the extension members that rooms give their problems: the one schema of all problems names them.</summary>
public sealed class ProblemExtensions(XmlDocs docs) : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (context.Type != typeof(Problem) || schema is not OpenApiSchema open)
        {
            return;
        }

        open.AdditionalProperties = null;
        foreach (var member in typeof(ProposalProblem).GetProperties())
        {
            var described = context.SchemaGenerator.GenerateSchema(member.PropertyType, context.SchemaRepository);
            described.Description = docs.Of(member);
            open.Properties![JsonNamingPolicy.CamelCase.ConvertName(member.Name)] = described;
        }
    }
}
