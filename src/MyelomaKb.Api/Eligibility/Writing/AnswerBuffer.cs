using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;

namespace MyelomaKb.Api.Eligibility.Writing;

/// <summary>A buffer and its writer, used again by later answers; wiped in between, since an answer tells of a patient.</summary>
internal sealed class AnswerBuffer
{
    private const int LargestKept = 256 * 1024;
    private const int MostKept = 64;

    private static readonly ConcurrentBag<AnswerBuffer> Free = [];

    private AnswerBuffer() => Json = AssessmentWriter.Over(Bytes);

    public ArrayBufferWriter<byte> Bytes { get; } = new(32 * 1024);

    public Utf8JsonWriter Json { get; }

    public static AnswerBuffer Rent() => Free.TryTake(out var free) ? free : new AnswerBuffer();

    public void Return()
    {
        Bytes.Clear();
        if (Bytes.Capacity <= LargestKept && Free.Count < MostKept)
        {
            Json.Reset();
            Free.Add(this);
        }
    }
}
