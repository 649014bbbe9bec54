using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace MyelomaKb.Peers;

/// <summary>
/// The bare endpoint: <c>/fixed/N</c> answers N bytes that lie ready, <c>/headed/N</c> the same under as many headers as the service
/// sends, <c>/not-modified</c> a 304, and a POST to <c>/echo/N</c> reads its body as JSON first.
/// </summary>
internal static class FixedAnswers
{
    private static readonly ConcurrentDictionary<int, byte[]> Bytes = new();

    public static async Task AnswerAsync(HttpContext http)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (target == "/not-modified")
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        if (http.Request.Method == "POST")
        {
            using var body = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
        }

        var size = int.Parse(target.AsSpan(target.LastIndexOf('/') + 1), CultureInfo.InvariantCulture);
        var bytes = Bytes.GetOrAdd(size, Make);
        if (target.StartsWith("/headed/", StringComparison.Ordinal))
        {
            AddHeaders(http.Response.Headers);
        }

        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = bytes.Length;
        await http.Response.BodyWriter.WriteAsync(bytes, http.RequestAborted);
    }

    private static void AddHeaders(IHeaderDictionary headers)
    {
        headers.CacheControl = "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400";
        headers.Vary = "Accept-Encoding";
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders =
            "ETag, Link, Location, Retry-After, KB-Revision, KB-Last-Published, RateLimit, RateLimit-Policy, Deprecation, Sunset";
        headers.XContentTypeOptions = "nosniff";
        headers.ETag = "\"0123456789abcdef01234567\"";
        headers["KB-Revision"] = "1";
        headers["KB-Last-Published"] = "2026-01-01T00:00:00Z";
        headers["RateLimit-Policy"] = "\"default\";q=1000000000;w=1";
    }

    private static byte[] Make(int size)
    {
        var bytes = new byte[size];
        Array.Fill(bytes, (byte)'x');
        (bytes[0], bytes[^1]) = ((byte)'"', (byte)'"');
        return bytes;
    }
}
