using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Documents;

namespace MyelomaKb.Api.Search;

/// <summary>Where an entry of any kind can be read.</summary>
public static class EntryLinks
{
    public static string To(EntryKind kind, string slug) => $"/v1/{EntryKinds.Of(kind).Plural}/{slug}";
}
