using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace MyelomaKb.Peers;

/// <summary>
/// The bare endpoint: <c>/fixed/N</c> answers N bytes that lie ready, <c>/not-modified</c> a 304, and a POST to <c>/echo/N</c> reads
/// its body as JSON first.
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
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = bytes.Length;
        await http.Response.BodyWriter.WriteAsync(bytes, http.RequestAborted);
    }

    private static byte[] Make(int size)
    {
        var bytes = new byte[size];
        Array.Fill(bytes, (byte)'x');
        (bytes[0], bytes[^1]) = ((byte)'"', (byte)'"');
        return bytes;
    }
}
