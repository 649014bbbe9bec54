using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluentValidation;
using FluentValidation.Validators;
using Microsoft.OpenApi;
using MyelomaKb.Api.Http.Validation;

namespace MyelomaKb.Api.Contract.Bodies;

/// <summary>Writes into the schema of a body what its validator checks: lengths, patterns, closed sets, counts and ranges.</summary>
internal static class BodyBounds
{
    public static void Write(OpenApiSchema schema, IValidator validator)
    {
        foreach (var member in validator.CreateDescriptor().GetMembersWithValidators())
        {
            if (schema.Properties?.TryGetValue(JsonNamingPolicy.CamelCase.ConvertName(member.Key), out var property) == true
                && property is OpenApiSchema own)
            {
                foreach (var (rule, _) in member)
                {
                    Write(own, rule);
                }
            }
        }
    }

    private static void Write(OpenApiSchema schema, IPropertyValidator rule)
    {
        switch (rule)
        {
            case IBodyRule { Bounds: var bounds }:
                Write(schema, bounds);
                break;
            case IBetweenValidator between:
                schema.Minimum = Convert.ToString(between.From, CultureInfo.InvariantCulture);
                schema.Maximum = Convert.ToString(between.To, CultureInfo.InvariantCulture);
                break;
        }
    }

    private static void Write(OpenApiSchema schema, ValueBounds bounds)
    {
        (schema.MinLength, schema.MaxLength, schema.Pattern) = (AboveNone(bounds.MinLength), bounds.MaxLength, bounds.Pattern);
        (schema.MinItems, schema.MaxItems) = (AboveNone(bounds.MinItems), bounds.MaxItems);
        schema.UniqueItems = bounds.IsSet ? true : null;
        if (bounds.Values is { } values)
        {
            var one = schema.Items as OpenApiSchema ?? schema;
            one.Enum = [.. values.Select(value => (JsonNode)JsonValue.Create(value))];
        }
    }

    /// <summary>A least number that says something: nothing has fewer than none.</summary>
    private static int? AboveNone(int? least) => least is > 0 ? least : null;
}
