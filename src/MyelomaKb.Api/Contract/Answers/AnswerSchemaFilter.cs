using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using MyelomaKb.Api.Descriptions;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MyelomaKb.Api.Contract.Answers;

/// <summary>
/// Makes schemas say what is written: members that may be null are left out then, all others are always there, and later versions may
/// add more.
/// </summary>
public sealed class AnswerSchemaFilter(XmlDocs docs) : ISchemaFilter
{
    private const string Interval = "ci95";
    private static readonly NullabilityInfoContext Nullability = new();

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema open)
        {
            return;
        }

        if (open.Enum is { Count: > 0 } && context.Type.IsEnum && context.MemberInfo is null)
        {
            open.Description = DescribeValues(context.Type);
        }

        if (open.Properties is { Count: > 0 } members)
        {
            open.AdditionalPropertiesAllowed = true;
            foreach (var property in context.Type.GetProperties())
            {
                if (members.TryGetValue(JsonNamingPolicy.CamelCase.ConvertName(property.Name), out var member))
                {
                    Describe(open, property, member);
                }
            }
        }
    }

    private void Describe(OpenApiSchema owner, PropertyInfo property, IOpenApiSchema member)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        if (!MayBeAbsent(property))
        {
            (owner.Required ??= new HashSet<string>()).Add(name);
        }

        if (member is OpenApiSchema own)
        {
            own.ReadOnly = false;
            if (!IsWrittenAsNull(property))
            {
                own.Type &= ~JsonSchemaType.Null;
            }

            if (name == Interval)
            {
                (own.MinItems, own.MaxItems) = (2, 2);
            }
        }

        member.Description ??= docs.Of(property) ?? MemberDescriptions.Of(property);
    }

    private string? DescribeValues(Type type)
    {
        var values = type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (Name: NameOf(field), Meaning: docs.Of(field)))
            .Where(value => value.Meaning is not null)
            .Select(value => $"\n\n- `{value.Name}`: {value.Meaning}");
        return docs.Of(type) + string.Concat(values);
    }

    private static string NameOf(FieldInfo field) =>
        field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? JsonNamingPolicy.KebabCaseLower.ConvertName(field.Name);

    private static bool MayBeAbsent(PropertyInfo property)
    {
        lock (Nullability)
        {
            return !IsWrittenAsNull(property) && Nullability.Create(property).ReadState == NullabilityState.Nullable;
        }
    }

    private static bool IsWrittenAsNull(PropertyInfo property) =>
        property.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition == JsonIgnoreCondition.Never;
}
