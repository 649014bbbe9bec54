using System.Reflection;
using System.Text.Json;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MyelomaKb.Api.Contract;

/// <summary>Marks every member that an answer always has as required: all but those that may be null, which are left out then.</summary>
public sealed class RequiredMembersFilter : ISchemaFilter
{
    private static readonly NullabilityInfoContext Nullability = new();

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { Count: > 0 } properties } open)
        {
            return;
        }

        foreach (var property in context.Type.GetProperties())
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (properties.ContainsKey(name) && !MayBeNull(property))
            {
                (open.Required ??= new HashSet<string>()).Add(name);
            }
        }
    }

    private static bool MayBeNull(PropertyInfo property)
    {
        lock (Nullability)
        {
            return Nullability.Create(property).ReadState == NullabilityState.Nullable;
        }
    }
}
