using System.Text;

namespace MyelomaKb.Domain.Eligibility.Profile;

/// <summary>Finds values by names in UTF-8, so that a name in a request body is looked up without becoming a string.</summary>
public sealed class Utf8Table<TValue>
{
    private readonly Dictionary<byte[], TValue> _values = new(new Bytes());
    private readonly Dictionary<byte[], TValue>.AlternateLookup<ReadOnlySpan<byte>> _lookup;

    /// <summary>The table of these names; where a name comes twice, the first counts.</summary>
    public Utf8Table(IEnumerable<KeyValuePair<string, TValue>> values)
    {
        foreach (var (name, value) in values)
        {
            _values.TryAdd(Encoding.UTF8.GetBytes(name), value);
        }

        _lookup = _values.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    /// <summary>The value of the name, compared byte by byte.</summary>
    public bool TryFind(ReadOnlySpan<byte> name, out TValue? value) => _lookup.TryGetValue(name, out value);

    private sealed class Bytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] bytes) => GetHashCode((ReadOnlySpan<byte>)bytes);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        // The keys are fixed and few, so what a caller sends cannot make them collide; length, ends and middle tell them apart.
        public int GetHashCode(ReadOnlySpan<byte> bytes)
        {
            if (bytes.IsEmpty)
            {
                return 0;
            }

            var hash = (uint)bytes.Length;
            hash = (hash * 31) + bytes[0];
            hash = (hash * 31) + bytes[^1];
            hash = (hash * 31) + bytes[bytes.Length / 2];
            hash = (hash * 31) + bytes[bytes.Length / 3];
            return (int)(hash * 0x9E3779B1u);
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
