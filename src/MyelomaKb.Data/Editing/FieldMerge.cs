using System.Text.Json.Nodes;
using MyelomaKb.Domain.Documents;

namespace MyelomaKb.Data.Editing;

/// <summary>A field that two sides left differently: what it was, what the others made of it, and what is wanted here.</summary>
/// <param name="Pointer">A JSON pointer into the entry as the API shows it; empty for the entry as a whole.</param>
/// <param name="Base">What it was before either changed it; null where it was not there.</param>
/// <param name="Theirs">What it is now.</param>
/// <param name="Mine">What it shall be.</param>
/// <param name="Both">Whether both sides changed it, and not in the same way: then somebody has to decide.</param>
public sealed record FieldConflict(string Pointer, JsonNode? Base, JsonNode? Theirs, JsonNode? Mine, bool Both);

/// <summary>
/// Brings two changes of one record together, field by field: objects member by member, lists as a whole. What only one side
/// changed is that side's.
/// </summary>
internal static class FieldMerge
{
    /// <summary>The record after both changes; where both sides changed a field, it is theirs or mine as wished.</summary>
    public static (JsonObject Merged, IReadOnlyList<FieldConflict> Fields) Of(
        JsonObject from, JsonObject theirs, JsonObject mine, bool preferTheirs = false)
    {
        List<FieldConflict> fields = [];
        return (Merge(from, theirs, mine, "", preferTheirs, fields), fields);
    }

    private static JsonObject Merge(
        JsonObject from, JsonObject theirs, JsonObject mine, string at, bool preferTheirs, List<FieldConflict> fields)
    {
        JsonObject merged = [];
        foreach (var name in theirs.Select(one => one.Key).Union(mine.Select(one => one.Key)).Union(from.Select(one => one.Key)))
        {
            var pointer = $"{at}/{DocumentPointer.Escape(name)}";
            if (Field(from[name], theirs[name], mine[name], pointer, preferTheirs, fields) is { } value)
            {
                merged[name] = value;
            }
        }

        return merged;
    }

    private static JsonNode? Field(
        JsonNode? from, JsonNode? theirs, JsonNode? mine, string pointer, bool preferTheirs, List<FieldConflict> fields)
    {
        if (JsonNode.DeepEquals(theirs, mine))
        {
            return theirs?.DeepClone();
        }

        var (isTheirs, isMine) = (!JsonNode.DeepEquals(from, theirs), !JsonNode.DeepEquals(from, mine));
        if (isTheirs && isMine && (from, theirs, mine) is (JsonObject one, JsonObject two, JsonObject three))
        {
            return Merge(one, two, three, pointer, preferTheirs, fields);
        }

        fields.Add(new FieldConflict(pointer, from?.DeepClone(), theirs?.DeepClone(), mine?.DeepClone(), isTheirs && isMine));
        return (isMine && !(isTheirs && preferTheirs) ? mine : theirs)?.DeepClone();
    }
}
