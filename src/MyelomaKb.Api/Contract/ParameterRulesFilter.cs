using System.Reflection;
using System.Text.Json.Nodes;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using MyelomaKb.Api.Validation;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MyelomaKb.Api.Contract;

/// <summary>Writes what the validators check into the contract: values, bounds, lengths and examples of each parameter.</summary>
public sealed class ParameterRulesFilter(IServiceProvider services, XmlDocs docs) : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<QueryOf>().FirstOrDefault() is not { } query)
        {
            return;
        }

        var validator = (IValidator)services.GetRequiredService(typeof(IValidator<>).MakeGenericType(query.Request));
        var rules = validator.CreateDescriptor().GetMembersWithValidators();
        foreach (var property in query.Request.GetProperties())
        {
            if (NameOf(property) is { } name && operation.Parameters?.OfType<OpenApiParameter>().FirstOrDefault(one => one.Name == name) is { } parameter)
            {
                parameter.Description = docs.Of(property);
                parameter.Required = parameter.In == ParameterLocation.Path || rules[property.Name].Any(rule => rule.Validator.Name == "NotNullValidator");
                var allowed = rules[property.Name].Select(rule => rule.Validator).OfType<IParameterRule>().FirstOrDefault()?.Allowed ?? new Allowed();
                parameter.Schema = Schema(allowed, property.PropertyType.IsArray);
                parameter.Explode = property.PropertyType.IsArray;
                parameter.Example = Example(allowed, name);
            }
        }
    }

    private static string? NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<FromQueryAttribute>()?.Name ?? property.GetCustomAttribute<FromRouteAttribute>()?.Name;

    private static OpenApiSchema Schema(Allowed allowed, bool repeats)
    {
        var value = new OpenApiSchema
        {
            Type = allowed.Type switch { "integer" => JsonSchemaType.Integer, "boolean" => JsonSchemaType.Boolean, _ => JsonSchemaType.String },
            Format = allowed.Format,
            MaxLength = allowed.MaxLength,
            Minimum = allowed.Minimum?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Maximum = allowed.Maximum?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Enum = allowed.Values?.Select(one => (JsonNode)JsonValue.Create(one)).ToList(),
        };
        return allowed.Several || repeats ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = value } : value;
    }

    private static JsonNode? Example(Allowed allowed, string name) => allowed switch
    {
        { Several: true, Values: [var first, ..] } => new JsonArray(first),
        { Values: [var first, ..] } => JsonValue.Create(first),
        { Type: "integer" } => JsonValue.Create(name == "revision" ? 1 : 50),
        { Type: "boolean" } => JsonValue.Create(true),
        { Example: { } example } => JsonValue.Create(example),
        _ => null,
    };
}
