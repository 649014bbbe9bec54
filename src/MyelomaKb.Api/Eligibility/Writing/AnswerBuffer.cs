using System.Collections.Concurrent;
using System.Text.Json;
using MyelomaKb.Domain;

namespace MyelomaKb.Api.Eligibility.Writing;

/// <summary>A buffer and its writer, used again by later answers; wiped in between, since an answer tells of a patient.</summary>
internal sealed class AnswerBuffer
{
    private const int LargestKept = 256 * 1024;
    private const int MostKept = 64;

    private static readonly ConcurrentBag<AnswerBuffer> Free = [];

    private readonly Utf8JsonWriter _json;
    private ReadyBytes? _ready;

    private AnswerBuffer() => _json = AssessmentWriter.Over(Bytes);

    public ByteBuffer Bytes { get; } = new(64 * 1024);

    /// <summary>What lies ready beside the knowledge base that the answer rests on.</summary>
    public ReadyBytes Ready => _ready!;

    public static AnswerBuffer Rent(KnowledgeBase kb)
    {
        var rented = Free.TryTake(out var free) ? free : new AnswerBuffer();
        rented._ready = ReadyBytes.Of(kb);
        return rented;
    }

    /// <summary>Writes one value at the place that was reached, whatever stands before it.</summary>
    public void Value<TValue>(TValue value, Action<Utf8JsonWriter, TValue> write)
    {
        write(_json, value);
        _json.Flush();
        _json.Reset();
    }

    /// <summary>Writes a text as a JSON string.</summary>
    public void Text(string text) => Value(text, static (json, text) => json.WriteStringValue(text));

    /// <summary>Writes a list, each item in its own way.</summary>
    public void List<TItem>(ReadOnlySpan<byte> opening, IReadOnlyList<TItem> items, Action<AnswerBuffer, TItem> write)
    {
        Bytes.Append(opening);
        for (var at = 0; at < items.Count; at++)
        {
            write(this, items[at]);
            Bytes.Append(","u8);
        }

        if (items.Count > 0)
        {
            Bytes.DropLast();
        }

        Bytes.Append("]"u8);
    }

    public void Return()
    {
        Bytes.Clear();
        _ready = null;
        if (Bytes.Capacity <= LargestKept && Free.Count < MostKept)
        {
            Free.Add(this);
        }
    }
}
