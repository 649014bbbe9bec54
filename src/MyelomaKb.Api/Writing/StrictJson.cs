using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Validation;

namespace MyelomaKb.Api.Writing;

/// <summary>Reads the bodies of writes: nothing unknown, nothing twice, nothing missing, and every fault at its place.</summary>
internal static class StrictJson
{
    private static readonly ApiJson Context = new(ApiJson.Configure(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
    }));

    /// <summary>The request in the body, or its faults by JSON pointer.</summary>
    public static (T? Request, IReadOnlyList<(string Place, string Message)> Faults) Read<T>(ReadOnlyMemory<byte> body)
        where T : class
    {
        var type = (JsonTypeInfo<T>)Context.GetTypeInfo(typeof(T))!;
        try
        {
            using var json = JsonDocument.Parse(body, new JsonDocumentOptions { AllowDuplicateProperties = false });
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                return (null, [("/", "The body is a JSON object.")]);
            }

            var faults = Faults(json.RootElement, type).ToList();
            return faults.Count > 0 ? (null, faults) : (json.RootElement.Deserialize(type), []);
        }
        catch (JsonException fault) when (fault.Path is { Length: > 1 } path)
        {
            return (null, [(Pointer(path[1..]), "The value has not the form that belongs here, or a member of it is unknown or missing.")]);
        }
        catch (JsonException)
        {
            return (null, [("/", "The body is not JSON, or a property stands in it twice.")]);
        }
    }

    /// <summary>A property path of the framework (<c>.roles[1]</c>, <c>Roles[1]</c>) as a JSON pointer.</summary>
    public static string Pointer(string path)
    {
        var steps = path.Split(['.', '[', ']', '\''], StringSplitOptions.RemoveEmptyEntries);
        return "/" + string.Join('/', steps.Select(step => JsonNamingPolicy.CamelCase.ConvertName(step)));
    }

    private static IEnumerable<(string Place, string Message)> Faults(JsonElement body, JsonTypeInfo type)
    {
        var known = string.Join(", ", type.Properties.Select(property => property.Name));
        foreach (var property in body.EnumerateObject())
        {
            if (type.Properties.All(one => one.Name != property.Name))
            {
                yield return ($"/{Quote.Short(property.Name)}", $"There is no such property; allowed are {known}.");
            }
        }

        foreach (var property in type.Properties.Where(one => one.IsRequired && !body.TryGetProperty(one.Name, out _)))
        {
            yield return ($"/{property.Name}", "The property is missing.");
        }
    }
}
