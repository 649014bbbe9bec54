using System.IO.Compression;

namespace MyelomaKb.Api.Tests.Reads;

/// <summary>Reads a body in whatever encoding it came.</summary>
internal static class Unpacking
{
    public static async Task<byte[]> ReadAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var body = await answer.Content.ReadAsByteArrayAsync(cancellation);
        using var packed = new MemoryStream(body);
        await using Stream plain = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "gzip" => new GZipStream(packed, CompressionMode.Decompress),
            _ => packed,
        };
        using var bytes = new MemoryStream();
        await plain.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }
}
