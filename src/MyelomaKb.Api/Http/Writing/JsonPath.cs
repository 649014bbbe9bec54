using MyelomaKb.Data.Reading;

namespace MyelomaKb.Api.Http.Writing;

/// <summary>Reads the paths in which the serializer says where it stopped: <c>$.changes[0]['a name']</c>.</summary>
internal static class JsonPath
{
    /// <summary>The place as a JSON pointer; <c>/</c> for the body as a whole.</summary>
    public static string ToPointer(string? path)
    {
        var pointer = "";
        for (var rest = path.AsSpan().TrimStart('$'); !rest.IsEmpty;)
        {
            var (name, length) = Step(rest);
            pointer = TokenPointers.Below(pointer, name.ToString());
            rest = rest[length..];
        }

        return pointer.Length == 0 ? "/" : pointer;
    }

    private static (string Name, int Length) Step(ReadOnlySpan<char> path)
    {
        if (path.StartsWith("['"))
        {
            // A name in quotes may hold what ends it: only before the next step, or at the end, it does.
            var end = Ends(path, "'][", "'].");
            return (path[2..end].ToString(), Math.Min(end + 2, path.Length));
        }

        if (path[0] == '[' && path.IndexOf(']') is > 0 and var close)
        {
            return (path[1..close].ToString(), close + 1);
        }

        var start = path[0] == '.' ? 1 : 0;
        var next = path[start..].IndexOfAny('.', '[') is >= 0 and var at ? start + at : path.Length;
        return (path[start..Math.Max(next, start)].ToString(), Math.Max(next, 1));
    }

    private static int Ends(ReadOnlySpan<char> path, params ReadOnlySpan<string> ends)
    {
        var least = path.EndsWith("']") ? path.Length - 2 : path.Length;
        foreach (var end in ends)
        {
            if (path.IndexOf(end, StringComparison.Ordinal) is >= 2 and var at && at < least)
            {
                least = at;
            }
        }

        return least;
    }
}
