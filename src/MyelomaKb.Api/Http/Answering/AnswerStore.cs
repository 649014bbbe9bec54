using System.Collections.Concurrent;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Domain;

namespace MyelomaKb.Api.Http.Answering;

/// <summary>
/// The answers made so far while one revision was the newest and within one epoch of today, by the address that was asked. A request
/// takes the store before it reads anything, so that what it read goes with the store when the next revision comes. Holds a bounded
/// number of bytes; when they are used up it starts over.
/// </summary>
public sealed class AnswerStore(KnowledgeBase kb, DateOnly today)
{
    private const long MostBytes = 64L * 1024 * 1024;

    private readonly ConcurrentDictionary<string, Answer> _answers = new(StringComparer.Ordinal);
    private readonly DateOnly? _until = End(kb, today);
    private long _bytes;

    /// <summary>The newest revision while the store lasts.</summary>
    public KnowledgeBase Kb => kb;

    /// <summary>A day within the epoch that the store is for.</summary>
    public DateOnly Day => today;

    /// <summary>Whether what is held here still holds on that day.</summary>
    public bool Covers(DateOnly day) => (_until is not { } end || day < end) && day >= kb.Epochs.Start(kb.Epochs.Of(today));

    public Answer? Find(string address) => _answers.GetValueOrDefault(address);

    /// <summary>Keeps an answer, unless the revision it was made from has an epoch that ends before this store does.</summary>
    public void Keep(string address, Answer answer, Snapshot madeFrom)
    {
        if (!ReferenceEquals(madeFrom.Kb, kb) && End(madeFrom.Kb, madeFrom.Day) is { } end && (_until is not { } until || end < until))
        {
            return;
        }

        if (Interlocked.Add(ref _bytes, answer.Weight) > MostBytes)
        {
            _answers.Clear();
            Interlocked.Exchange(ref _bytes, answer.Weight);
        }

        _answers[address] = answer;
    }

    private static DateOnly? End(KnowledgeBase of, DateOnly day) => of.Epochs.End(of.Epochs.Of(day));
}
