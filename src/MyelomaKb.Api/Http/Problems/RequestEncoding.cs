using Microsoft.AspNetCore.Http.Features;

namespace MyelomaKb.Api.Http.Problems;

/// <summary>Compressed request bodies are refused: nothing is unpacked here, and a small body must not stand for a large one.</summary>
internal static class RequestEncoding
{
    private const string Plain = "identity";

    /// <summary>The problem with the way the body is encoded; null where it is plain, or where there is no body.</summary>
    public static Problem? Fault(HttpContext http)
    {
        var encodings = http.Request.Headers.ContentEncoding;
        return encodings.Count == 0
            || encodings.All(one => string.Equals(one?.Trim(), Plain, StringComparison.OrdinalIgnoreCase))
            || http.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == false
                ? null
                : Problem.Of(
                    ProblemTypes.UnsupportedMediaType, "Send the body uncompressed, without Content-Encoding.");
    }
}
