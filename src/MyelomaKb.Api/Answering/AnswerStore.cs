using System.Collections.Concurrent;
using MyelomaKb.Domain;

namespace MyelomaKb.Api.Answering;

/// <summary>
/// The answers made so far for one revision and one epoch of today, by the address that was asked. Holds a bounded number of bytes;
/// when they are used up it starts over.
/// </summary>
public sealed class AnswerStore(KnowledgeBase kb, DateOnly today)
{
    private const long MostBytes = 64L * 1024 * 1024;

    private readonly ConcurrentDictionary<string, Answer> _answers = new(StringComparer.Ordinal);
    private readonly int _epoch = kb.Epochs.Of(today);
    private readonly DateOnly? _until = kb.Epochs.End(kb.Epochs.Of(today));
    private long _bytes;

    public KnowledgeBase Kb => kb;

    /// <summary>Whether what is held here still holds on that day.</summary>
    public bool Covers(DateOnly day) => _until is { } end ? day < end && day >= kb.Epochs.Start(_epoch) : day >= kb.Epochs.Start(_epoch);

    public Answer? Find(string address) => _answers.GetValueOrDefault(address);

    public void Keep(string address, Answer answer)
    {
        if (Interlocked.Add(ref _bytes, answer.Weight) > MostBytes)
        {
            _answers.Clear();
            Interlocked.Exchange(ref _bytes, answer.Weight);
        }

        _answers[address] = answer;
    }
}
