using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using MyelomaKb.Domain;

namespace MyelomaKb.Api.Http.Answering;

/// <summary>The bytes of one answer, made once, with everything that its headers say.</summary>
public sealed class Answer
{
    private const int WorthCompressing = 512;

    private readonly Lazy<Representation?> _brotli;
    private readonly Lazy<Representation?> _gzip;

    public Answer(byte[] body, Revision? revision, string? link = null, AnswerForm? form = null)
    {
        var tag = Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12));
        Plain = new Representation(body, $"\"{tag}\"", default);
        _brotli = new Lazy<Representation?>(() =>
            Compress(body, tag, "br", to => new BrotliStream(to, CompressionLevel.Optimal, leaveOpen: true)));
        _gzip = new Lazy<Representation?>(() =>
            Compress(body, tag, "gzip", to => new GZipStream(to, CompressionLevel.Optimal, leaveOpen: true)));
        Tags = [Plain.ETag.ToString(), $"\"{tag}-br\"", $"\"{tag}-gzip\""];
        Revision = revision is null ? null : RevisionFields.Of(revision);
        Link = link ?? StringValues.Empty;
        Form = form ?? AnswerForm.Json;
    }

    public Representation Plain { get; }

    /// <summary>The entity tags of all representations; a caller that holds one of them holds this answer.</summary>
    public IReadOnlyList<string> Tags { get; }

    /// <summary>The revision that answers; null where the bytes are the program's own.</summary>
    public RevisionFields? Revision { get; }

    public StringValues Link { get; }

    /// <summary>What the bytes are, and what a browser may do with them.</summary>
    public AnswerForm Form { get; }

    /// <summary>How many bytes the answer may come to hold, all representations counted.</summary>
    public int Weight => (Plain.Body.Length * 2) + 1024;

    /// <summary>The smallest representation that the caller accepts.</summary>
    public Representation For(StringValues acceptEncoding)
    {
        if (acceptEncoding.Count == 0 || Plain.Body.Length < WorthCompressing)
        {
            return Plain;
        }

        var accepted = acceptEncoding.ToString();
        return (Accepts(accepted, "br") ? _brotli.Value : null) ?? (Accepts(accepted, "gzip") ? _gzip.Value : null) ?? Plain;
    }

    private static bool Accepts(string accepted, string encoding)
    {
        foreach (var range in accepted.AsSpan().Split(','))
        {
            var one = accepted.AsSpan()[range].Trim();
            if (one.StartsWith(encoding, StringComparison.OrdinalIgnoreCase))
            {
                var rest = one[encoding.Length..].TrimStart();
                return rest.IsEmpty || (rest[0] == ';' && !IsZero(rest[1..].Trim()));
            }
        }

        return false;
    }

    private static bool IsZero(ReadOnlySpan<char> weight) =>
        weight.StartsWith("q=", StringComparison.OrdinalIgnoreCase) && weight[2..].Trim("0. ").IsEmpty;

    private static Representation? Compress(byte[] body, string tag, string encoding, Func<Stream, Stream> open)
    {
        using var to = new MemoryStream();
        using (var compressor = open(to))
        {
            compressor.Write(body);
        }

        return to.Length < body.Length ? new Representation(to.ToArray(), $"\"{tag}-{encoding}\"", encoding) : null;
    }
}

/// <summary>One encoding of an answer.</summary>
public sealed record Representation(byte[] Body, StringValues ETag, StringValues Encoding);
