using System.Text.RegularExpressions;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Domain.Editing;

/// <summary>Ids are slugs, and a former id leads to one entry only.</summary>
internal static partial class IdentityChecks
{
    public static void Run(EntrySet set)
    {
        Dictionary<EntryRef, Entry> formerIds = [];
        var names = set.All.Select(EntrySet.NameOf).ToHashSet();
        foreach (var entry in set.All)
        {
            set.Require(
                Slug().IsMatch(entry.Slug), entry, "/id", "an id is lower-case letters and digits, with single dots or hyphens between");
            foreach (var (at, former) in entry.FormerIds.Index())
            {
                var pointer = $"/formerIds/{at}";
                var name = new EntryRef(entry.Kind, former);
                set.Require(Slug().IsMatch(former), entry, pointer, "a former id is a slug like any id");
                set.Require(!names.Contains(name), entry, pointer, $"'{former}' is the id of a {Words.Of(entry.Kind)} now");
                set.Require(
                    formerIds.TryAdd(name, entry), entry, pointer, $"'{former}' is a former id of '{formerIds[name].Slug}' too");
            }

            set.RequireOnce(entry, "/unconfirmed", entry.Unconfirmed);
        }
    }

    [GeneratedRegex("^[a-z0-9]+([.-][a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Slug();
}
