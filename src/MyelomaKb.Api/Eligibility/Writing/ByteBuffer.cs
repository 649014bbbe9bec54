using System.Buffers;
using System.Text;

namespace MyelomaKb.Api.Eligibility.Writing;

/// <summary>Bytes that grow; ready bytes are copied in without a detour, everything else is written through it.</summary>
internal sealed class ByteBuffer(int capacity) : IBufferWriter<byte>
{
    private byte[] _bytes = new byte[capacity];

    public int Length { get; private set; }

    public int Capacity => _bytes.Length;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    public void Append(ReadOnlySpan<byte> some)
    {
        some.CopyTo(Room(some.Length));
        Length += some.Length;
    }

    /// <summary>Text of ASCII characters that need no escaping, such as an id.</summary>
    public void AppendPlain(string text)
    {
        Encoding.ASCII.GetBytes(text, Room(text.Length));
        Length += text.Length;
    }

    /// <summary>Takes back what was written last.</summary>
    public void DropLast() => Length--;

    /// <summary>Forgets everything, also in memory.</summary>
    public void Clear()
    {
        _bytes.AsSpan(0, Length).Clear();
        Length = 0;
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Room(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => Room(Math.Max(sizeHint, 1));

    private Span<byte> Room(int size)
    {
        if (_bytes.Length - Length < size)
        {
            Grow(size);
        }

        return _bytes.AsSpan(Length);
    }

    private void Grow(int size)
    {
        var larger = new byte[Math.Max(_bytes.Length * 2, Length + size)];
        Written.Span.CopyTo(larger);
        _bytes.AsSpan(0, Length).Clear();
        _bytes = larger;
    }
}
