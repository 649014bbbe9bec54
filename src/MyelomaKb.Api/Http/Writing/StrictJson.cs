using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MyelomaKb.Api.Http.Json;
using MyelomaKb.Data.Reading;

namespace MyelomaKb.Api.Http.Writing;

/// <summary>Reads the bodies of writes: nothing unknown, nothing twice, nothing missing, and every fault at its place.</summary>
internal static class StrictJson
{
    /// <summary>The request in the body, or its faults by JSON pointer.</summary>
    public static (T? Request, IReadOnlyList<(string Place, string Message)> Faults) Read<T>(ReadOnlyMemory<byte> body, ApiJson json)
        where T : class
    {
        var type = (JsonTypeInfo<T>)json.Strict.GetTypeInfo(typeof(T));
        var (document, faults) = ReadObject(body);
        if (document is null)
        {
            return (null, faults);
        }

        using (document)
        {
            var members = Faults(document.RootElement, type).ToList();
            return members.Count > 0 ? (null, members) : Convert(document.RootElement, type);
        }
    }

    /// <summary>The object in the body, or what is wrong with its text or its form. The caller disposes of the document.</summary>
    public static (JsonDocument? Document, IReadOnlyList<(string Place, string Message)> Faults) ReadObject(ReadOnlyMemory<byte> body)
    {
        var (document, found) = GuardedJson.Parse(body);
        if (document is null)
        {
            return (null, Places(found));
        }

        found = document.RootElement.ValueKind == JsonValueKind.Object
            ? JsonForm.Faults(document.RootElement)
            : [new JsonFault("", "The body must be a JSON object.")];
        if (found.Count == 0)
        {
            return (document, []);
        }

        document.Dispose();
        return (null, Places(found));
    }

    /// <summary>A property path of the validators (<c>Roles[1]</c>) as a JSON pointer.</summary>
    public static string Pointer(string path)
    {
        var steps = path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
        return "/" + string.Join('/', steps.Select(step => JsonNamingPolicy.CamelCase.ConvertName(step)));
    }

    private static (T? Request, IReadOnlyList<(string Place, string Message)> Faults) Convert<T>(JsonElement body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return (body.Deserialize(type), []);
        }
        catch (JsonException fault)
        {
            const string Message = "The value has the wrong type, or one of its properties is unknown or missing.";
            return (null, [(JsonPath.ToPointer(fault.Path), Message)]);
        }
    }

    private static IReadOnlyList<(string Place, string Message)> Places(IReadOnlyList<JsonFault> faults) =>
        [.. faults.Select(fault => (fault.Pointer.Length == 0 ? "/" : fault.Pointer, fault.Message))];

    private static IEnumerable<(string Place, string Message)> Faults(JsonElement body, JsonTypeInfo type)
    {
        var known = string.Join(", ", type.Properties.Select(property => property.Name));
        foreach (var property in body.EnumerateObject())
        {
            if (type.Properties.All(one => one.Name != property.Name))
            {
                yield return (TokenPointers.Below("", property.Name), $"This property does not exist; allowed are {known}.");
            }
        }

        foreach (var property in type.Properties.Where(one => one.IsRequired && !body.TryGetProperty(one.Name, out _)))
        {
            yield return ($"/{property.Name}", "The property is missing.");
        }
    }
}
