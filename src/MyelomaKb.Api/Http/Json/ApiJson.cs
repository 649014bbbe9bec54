using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MyelomaKb.Domain.Wording;

namespace MyelomaKb.Api.Http.Json;

/// <summary>
/// How everything that the API writes becomes JSON, and how strictly it reads: camelCase names, kebab-case values, nothing where nothing
/// is known. What can be written and read stands in the contexts of the rooms.
/// </summary>
public sealed class ApiJson
{
    public ApiJson(IEnumerable<IJsonTypeInfoResolver> rooms)
    {
        var types = JsonTypeInfoResolver.Combine([.. rooms]);
        Options = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = types });
        Strict = Configure(new JsonSerializerOptions
        {
            TypeInfoResolver = types,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
        });
    }

    /// <summary>Keeps letters of all scripts readable and everything that HTML could take for markup escaped.</summary>
    public static JavaScriptEncoder Encoder => Phrase.Encoder;

    /// <summary>How answers are written.</summary>
    public JsonSerializerOptions Options { get; }

    /// <summary>How bodies are read: nothing unknown, nothing twice, no null where none is allowed.</summary>
    public JsonSerializerOptions Strict { get; }

    /// <summary>That of the service which answers a request.</summary>
    public static ApiJson Of(HttpContext http) => http.RequestServices.GetRequiredService<ApiJson>();

    /// <summary>The habits of the API, for the context of one room.</summary>
    public static JsonSerializerOptions Habits() => Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    /// <summary>Sets options to the habits of the API.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.Encoder = Encoder;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.Converters.Add(new TimeConverter());
        return options;
    }

    /// <summary>How a type is written.</summary>
    public JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    /// <summary>A body, as it is sent.</summary>
    public byte[] Write<T>(T body) => JsonSerializer.SerializeToUtf8Bytes(body, TypeInfo<T>());
}
