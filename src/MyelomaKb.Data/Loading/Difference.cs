using MyelomaKb.Domain;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Data.Loading;

/// <summary>What differs between two revisions: the entries that are new or changed, and those that are gone.</summary>
internal sealed record Difference(Revision To, IReadOnlyList<Entry> Changed, IReadOnlyList<Retirement> Gone)
{
    public KnowledgeBase ApplyTo(KnowledgeBase from) => from.Apply(To, Changed, Gone);
}
