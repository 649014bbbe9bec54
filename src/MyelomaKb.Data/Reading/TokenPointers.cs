using System.Globalization;
using System.Text;
using System.Text.Json;
using MyelomaKb.Domain.Documents;

namespace MyelomaKb.Data.Reading;

/// <summary>
/// Turns places of tokens in a JSON document into JSON pointers, by reading the document once more. Keeping track of pointers while
/// reading would cost every good document what only bad ones need.
/// </summary>
public static class TokenPointers
{
    private const int LongestName = 200;

    /// <summary>The pointers to the tokens at these offsets, which ascend.</summary>
    public static string[] Find(ReadOnlySpan<byte> document, IReadOnlyList<long> offsets)
    {
        var pointers = new string[offsets.Count];
        var path = new Stack<Step>();
        var json = new Utf8JsonReader(document);
        var next = 0;
        while (next < offsets.Count && json.Read())
        {
            Enter(ref json, path);
            while (next < offsets.Count && json.TokenStartIndex == offsets[next])
            {
                pointers[next++] = Pointer(path);
            }

            Leave(ref json, path);
        }

        return pointers;
    }

    /// <summary>A pointer one step further down.</summary>
    public static string Below(string pointer, string name) => $"{pointer}/{Escape(name)}";

    /// <summary>A pointer one step further down, into a list.</summary>
    public static string Below(string pointer, int at) => string.Create(CultureInfo.InvariantCulture, $"{pointer}/{at}");

    private static void Enter(ref Utf8JsonReader json, Stack<Step> path)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.PropertyName:
                path.Pop();
                path.Push(new Step(Escape(NameOf(ref json)), -1));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                path.Pop();
                break;
            default:
                if (path.TryPeek(out var step) && step.Name is null)
                {
                    path.Pop();
                    path.Push(step with { Index = step.Index + 1 });
                }

                break;
        }
    }

    private static void Leave(ref Utf8JsonReader json, Stack<Step> path)
    {
        if (json.TokenType is JsonTokenType.StartObject)
        {
            path.Push(new Step("", -1));
        }
        else if (json.TokenType is JsonTokenType.StartArray)
        {
            path.Push(new Step(null, -1));
        }
    }

    // A name with half a surrogate pair cannot be unescaped; it is shown as it was written.
    private static string NameOf(ref Utf8JsonReader json)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(json.ValueSpan);
        }
    }

    private static string Pointer(Stack<Step> path) => string.Concat(path.Reverse().Select(step =>
        step.Name is null ? string.Create(CultureInfo.InvariantCulture, $"/{step.Index}") : $"/{step.Name}"));

    // A name that a caller made up must not make the answer as long as the request.
    private static string Escape(string name) => DocumentPointer.Escape(
        name.Length <= LongestName ? name : $"{name.AsSpan(0, LongestName - (char.IsHighSurrogate(name[LongestName - 1]) ? 1 : 0))}…");

    // In an array (no name) or at a name of an object.
    private readonly record struct Step(string? Name, int Index);
}
