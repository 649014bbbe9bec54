using System.Globalization;
using MyelomaKb.Domain;

namespace MyelomaKb.Data.Auditing;

/// <summary>
/// A revision as the audit trail writes it down: number, time, author and reason, and of each entry that it changed the kind, id,
/// shape and the SHA-256 of the body (or <c>retired</c>,
/// with the ids of what replaced it after a colon), in the order of kind and id.
/// </summary>
internal static class RevisionManifest
{
    private const int Head = 4;
    private const int FieldsOfEntry = 4;
    private static readonly string[] HeadNames = ["number", "published_at", "author", "reason"];

    public static string Subject(int revision) => $"revision:{FieldText.Of(revision)}";

    /// <summary>The number of the revision that a subject names, or null where it names something else.</summary>
    public static int? NumberOf(string subject) =>
        subject.Split(':') is ["revision", var number]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
            ? parsed
            : null;

    public static string Write(Revision revision, IEnumerable<VersionMark> versions) => FieldText.Write(
    [
        FieldText.Of(revision.Number),
        FieldText.Of(revision.PublishedAt),
        revision.Author,
        revision.Reason,
        .. versions
            .OrderBy(version => version.Kind, StringComparer.Ordinal)
            .ThenBy(version => version.Id, StringComparer.Ordinal)
            .SelectMany(FieldsOf),
    ]);

    /// <summary>The first place where a revision is not as it was written down, in plain words; null where it is.</summary>
    public static string? FirstDifference(string written, string now)
    {
        if (written == now)
        {
            return null;
        }

        var (before, after) = (FieldText.Read(written), FieldText.Read(now));
        for (var at = 0; at < Head; at++)
        {
            if (before.ElementAtOrDefault(at) != after.ElementAtOrDefault(at))
            {
                return $"its {HeadNames[at]} is not the one that was written down";
            }
        }

        var entries = Entries(before);
        var others = Entries(after);
        var name = entries.Keys.Union(others.Keys).Order(StringComparer.Ordinal)
            .First(name => entries.GetValueOrDefault(name) != others.GetValueOrDefault(name));
        return (entries.ContainsKey(name), others.ContainsKey(name)) switch
        {
            (true, false) => $"{name} is missing from entry_version",
            (false, true) => $"{name} was added to entry_version",
            _ => $"the body of {name} in entry_version is not the one that was written down",
        };
    }

    private static IEnumerable<string> FieldsOf(VersionMark version) =>
        [version.Kind, version.Id, FieldText.Of(version.Shape), version.Mark];

    private static Dictionary<string, string> Entries(IReadOnlyList<string> fields) => fields
        .Skip(Head)
        .Chunk(FieldsOfEntry)
        .Where(entry => entry.Length == FieldsOfEntry)
        .ToDictionary(entry => $"{entry[0]}:{entry[1]}", entry => $"{entry[2]} {entry[3]}", StringComparer.Ordinal);
}
