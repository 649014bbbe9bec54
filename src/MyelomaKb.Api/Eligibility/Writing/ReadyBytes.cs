using System.Runtime.CompilerServices;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Api.Eligibility.Writing;

/// <summary>
/// The bytes that are the same for every patient, made once and kept beside the knowledge base: the starts of its criteria, its missing
/// facts, its verdicts on a day. Each goes with what it belongs to.
/// </summary>
internal sealed class ReadyBytes
{
    private readonly ConditionalWeakTable<Criterion, byte[]> _starts = [];
    private readonly ConditionalWeakTable<MissingFact, FactBytes> _facts = [];
    private readonly ConditionalWeakTable<AssessedDay, DayBytes> _days = [];

    private ReadyBytes()
    {
    }

    public static ReadyBytes Of(KnowledgeBase kb) => kb.Computed.Of<ReadyBytes>(static (_, _) => new ReadyBytes());

    /// <summary>A criterion up to its own members.</summary>
    public byte[] StartOf(Criterion criterion) => _starts.GetValue(criterion, JudgedWriter.StartOf);

    /// <summary>A missing fact: kept where it is the same for every patient, made anew otherwise.</summary>
    public FactBytes Of(MissingFact fact) => fact.IsStanding ? _facts.GetValue(fact, FactBytes.Of) : FactBytes.Of(fact);

    /// <summary>The verdicts and sets of drugs of a day.</summary>
    public DayBytes Of(AssessedDay day, KnowledgeBase kb) => _days.GetValue(day, day => new DayBytes(day, kb));
}
