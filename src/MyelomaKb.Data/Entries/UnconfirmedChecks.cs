using System.Text.Json;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Editing;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Data.Entries;

/// <summary>What an entry calls unconfirmed is a part that it has: each pointer leads somewhere in its body.</summary>
public static class UnconfirmedChecks
{
    /// <summary>Every pointer that leads nowhere.</summary>
    public static IEnumerable<Finding> Run(IEnumerable<Entry> entries) =>
        entries.Where(entry => entry.Unconfirmed.Count > 0).SelectMany(Run);

    private static IEnumerable<Finding> Run(Entry entry)
    {
        using var body = JsonDocument.Parse(EntryBody.Write(entry));
        foreach (var (at, pointer) in entry.Unconfirmed.Index())
        {
            if (!Leads(body.RootElement, pointer))
            {
                yield return new Finding(
                    new EntryRef(entry.Kind, entry.Slug), $"/unconfirmed/{at}", $"'{pointer}' leads nowhere in this record");
            }
        }
    }

    private static bool Leads(JsonElement json, string pointer)
    {
        if (pointer.Length == 0 || pointer[0] != '/')
        {
            return false;
        }

        if (pointer == "/")
        {
            return true;
        }

        var segments = pointer[1..].Split('/').Select(Unescape).ToList();
        var at = json;
        foreach (var (depth, segment) in segments.Index())
        {
            if (Step(at, segment) is not { } below)
            {
                // What is empty is not written, and that it is empty may be just what is unconfirmed.
                return depth == 0 && segments.Count == 1 && EmptyLists.Contains(segment);
            }

            at = below;
        }

        return true;
    }

    private static readonly HashSet<string> EmptyLists = new(StringComparer.Ordinal)
    {
        "brands", "names", "targets", "routes", "codes", "boxedWarnings", "rems", "arms", "results", "trials", "aliases", "settings",
        "approvals", "drugs", "combinations", "supersededBy",
    };

    private static JsonElement? Step(JsonElement json, string segment) => json.ValueKind switch
    {
        JsonValueKind.Object when json.TryGetProperty(segment, out var value) => value,
        JsonValueKind.Array when int.TryParse(segment, out var at) && at >= 0 && at < json.GetArrayLength() => json[at],
        _ => null,
    };

    private static string Unescape(string segment) =>
        segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
