using System.Reflection;
using System.Text.Json.Nodes;
using FluentValidation;
using FluentValidation.Validators;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using MyelomaKb.Api.Combinations;
using MyelomaKb.Api.Descriptions;
using MyelomaKb.Api.Http.Json;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MyelomaKb.Api.Contract.Parameters;

/// <summary>Writes what the validators check into the contract: values, bounds, lengths and examples of each parameter.</summary>
public sealed class ParameterRulesFilter(IServiceProvider services, ApiJson json, XmlDocs docs) : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var parameters = operation.Parameters?.OfType<OpenApiParameter>().ToList() ?? [];
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<QueryOf>().FirstOrDefault() is { } query)
        {
            var validator = (IValidator)services.GetRequiredService(typeof(IValidator<>).MakeGenericType(query.Request));
            var rules = validator.CreateDescriptor().GetMembersWithValidators();
            foreach (var property in query.Request.GetProperties())
            {
                if (NameOf(property) is { } name && parameters.Find(one => one.Name == name) is { } parameter)
                {
                    Describe(parameter, property, [.. rules[property.Name].Select(rule => rule.Validator)], context);
                }
            }
        }

        parameters.RemoveAll(parameter =>
            parameter.Name == WellKnownParameters.Fields && !WellKnownParameters.FieldsOf(context.ApiDescription, json).Any());
        foreach (var parameter in parameters.Where(parameter => parameter.In == ParameterLocation.Path))
        {
            PathParameters.Describe(parameter, context.ApiDescription.RelativePath!);
        }

        operation.Parameters =
        [
            .. parameters.OrderBy(parameter => parameter.In != ParameterLocation.Path)
                .ThenBy(parameter => parameter.Name, StringComparer.Ordinal),
        ];
    }

    private void Describe(
        OpenApiParameter parameter, PropertyInfo property, IReadOnlyList<IPropertyValidator> rules, OperationFilterContext context)
    {
        parameter.Description = docs.Of(property);
        parameter.Required = rules.Any(rule => rule.Name == "NotNullValidator");
        parameter.Explode = property.PropertyType.IsArray;
        // A read may have a parameter of such a name for itself; its own rule describes it then.
        var isOwn = property.DeclaringType is { IsAbstract: false } owner && owner.IsSubclassOf(typeof(ReadRequest));
        if (!isOwn && WellKnownParameters.Describe(parameter, context.ApiDescription, json))
        {
            return;
        }

        var allowed = rules.OfType<IParameterRule>().FirstOrDefault()?.Allowed ?? new Allowed();
        parameter.Schema = Schema(allowed, property.PropertyType.IsArray);
        parameter.Example = Example(allowed, property.PropertyType.IsArray);
    }

    private static string? NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<FromQueryAttribute>()?.Name ?? property.GetCustomAttribute<FromRouteAttribute>()?.Name;

    private static OpenApiSchema Schema(Allowed allowed, bool repeats)
    {
        var value = new OpenApiSchema
        {
            Type = allowed.Type switch
            {
                "integer" => JsonSchemaType.Integer,
                "boolean" => JsonSchemaType.Boolean,
                _ => JsonSchemaType.String,
            },
            Format = allowed.Type == "integer" ? "int32" : allowed.Format,
            MaxLength = allowed.MaxLength,
            Minimum = allowed.Minimum?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Maximum = allowed.Maximum?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Enum = allowed.Values?.Select(one => (JsonNode)JsonValue.Create(one)).ToList(),
        };
        return repeats ? List(value, ListCombinations.MostComponents, isSet: false)
            : allowed.Several ? List(value, allowed.Values!.Count, isSet: true)
            : value;
    }

    private static OpenApiSchema List(OpenApiSchema item, int most, bool isSet) =>
        new() { Type = JsonSchemaType.Array, Items = item, MaxItems = most, UniqueItems = isSet ? true : null };

    private static JsonNode? Example(Allowed allowed, bool repeats) => allowed switch
    {
        { Several: true, Values: [var first, ..] } => new JsonArray(first),
        { Values: [var first, ..] } => JsonValue.Create(first),
        { Type: "integer" } => JsonValue.Create(1),
        { Type: "boolean" } => JsonValue.Create(true),
        { Example: { } example } => repeats ? new JsonArray(example) : JsonValue.Create(example),
        _ => null,
    };
}
