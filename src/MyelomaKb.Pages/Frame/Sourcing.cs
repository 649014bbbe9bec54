using MyelomaKb.Domain;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Pages.Frame;

/// <summary>What a page rests on: the citations of its entry and of what it shows beside it.</summary>
internal static class Sourcing
{
    /// <summary>Each citation once, the entry's own first.</summary>
    public static IReadOnlyList<Cite> All(Entry entry, IEnumerable<Cite> beside) => [.. entry.AllCites.Concat(beside).Distinct()];

    /// <summary>The newest day on which one of the documents was read.</summary>
    public static DateOnly? ReviewedOn(IEnumerable<Cite> cites, KnowledgeBase kb) => cites.Max(cite => kb.Sources[cite.Source].Retrieved);
}
