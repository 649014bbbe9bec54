using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MyelomaKb.Testing;

/// <summary>A good body with one thing in it that is not.</summary>
/// <param name="Pointer">Where that stands.</param>
/// <param name="Bytes">The body.</param>
public sealed record HostileBody(string Pointer, byte[] Bytes)
{
    private const int Most = 60;

    /// <summary>These values at the places of the body, the whole included.</summary>
    public static IEnumerable<HostileBody> WithValues(JsonNode body, IReadOnlyList<byte[]> values) =>
        (from pointer in Places(body, "") from value in values select (pointer, value)).To(Most, values.Count)
            .Select(one => new HostileBody(one.pointer, Write(body, (to, at, _) => at == one.pointer && Put(to, one.value))));

    /// <summary>These names in the objects of the body.</summary>
    public static IEnumerable<HostileBody> WithNames(JsonNode body, IReadOnlyList<byte[]> names) =>
        (from pointer in Places(body, "") where At(body, pointer) is JsonObject from name in names select (pointer, name))
            .To(Most / 2, names.Count)
            .Select(one => new HostileBody(
                one.pointer, Write(body, (to, at, before) => at == one.pointer && before && Put(to, [.. one.name, .. ":1,"u8]))));

    /// <summary>Every property of the body twice.</summary>
    public static IEnumerable<HostileBody> WithTwins(JsonNode body) =>
        from pointer in Places(body, "")
        where pointer.LastIndexOf('/') is >= 0 and var end && At(body, pointer[..end]) is JsonObject
        let parent = pointer[..pointer.LastIndexOf('/')]
        let name = JsonSerializer.Serialize(pointer[(parent.Length + 1)..])
        select new HostileBody(
            pointer, Write(body, (to, at, before) => at == parent && before && Put(to, Encoding.UTF8.GetBytes($"{name}:1,"))));

    private static IEnumerable<string> Places(JsonNode? node, string at) => node switch
    {
        JsonObject json => [at, .. json.SelectMany(property => Places(property.Value, $"{at}/{property.Key}"))],
        JsonArray list => [at, .. list.SelectMany((item, place) => Places(item, $"{at}/{place.ToString(CultureInfo.InvariantCulture)}"))],
        _ => [at],
    };

    private static JsonNode? At(JsonNode? node, string pointer) => pointer.Split('/').Skip(1).Aggregate(node, (one, step) =>
        one is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)] : one![step]);

    private static bool Put(MemoryStream to, ReadOnlySpan<byte> bytes)
    {
        to.Write(bytes);
        return true;
    }

    private static byte[] Write(JsonNode body, Func<MemoryStream, string, bool, bool> put)
    {
        using var to = new MemoryStream();
        Write(body, "", to, put);
        return to.ToArray();
    }

    // A place is asked about twice: for something instead of its value, and, of an object, for something before its first property.
    private static void Write(JsonNode? node, string at, MemoryStream to, Func<MemoryStream, string, bool, bool> put)
    {
        if (put(to, at, false))
        {
            return;
        }

        switch (node)
        {
            case JsonObject json:
                to.WriteByte((byte)'{');
                put(to, at, true);
                foreach (var (place, (name, value)) in json.Index())
                {
                    Put(to, Encoding.UTF8.GetBytes($"{(place > 0 ? "," : "")}{JsonSerializer.Serialize(name)}:"));
                    Write(value, $"{at}/{name}", to, put);
                }

                to.WriteByte((byte)'}');
                break;
            case JsonArray list:
                to.WriteByte((byte)'[');
                foreach (var (place, item) in list.Index())
                {
                    Put(to, place > 0 ? ","u8 : ""u8);
                    Write(item, $"{at}/{place.ToString(CultureInfo.InvariantCulture)}", to, put);
                }

                to.WriteByte((byte)']');
                break;
            default:
                Put(to, Encoding.UTF8.GetBytes(node?.ToJsonString() ?? "null"));
                break;
        }
    }
}
