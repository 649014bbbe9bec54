using MyelomaKb.Domain.Documents;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Data.Tests;

/// <summary>Entries as lines that can be compared: kind and id, the revision that changed it, its body.</summary>
internal static class Contents
{
    public static string[] Of(IEnumerable<Entry> entries) =>
        [.. entries.Select(entry => $"{entry.Kind}:{entry.Slug}@{entry.ChangedIn} {Document.Write(entry)}").Order(StringComparer.Ordinal)];
}
