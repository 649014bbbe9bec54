using Microsoft.Extensions.Primitives;

namespace MyelomaKb.Api.Http.Answering;

/// <summary>Writes answers, or 304 where the caller holds the answer already.</summary>
public static class AnswerResponses
{
    private static readonly StringValues Caching = "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400";

    // With a key the RateLimit field stands on the answer, which is nobody else's business; the bytes are the same.
    private static readonly StringValues PrivateCaching = "private, max-age=60, stale-while-revalidate=600, stale-if-error=86400";
    private static readonly StringValues ForGood = "public, max-age=31536000, immutable";
    private static readonly StringValues AnyOrigin = "*";
    private static readonly StringValues CrossOrigin = "cross-origin";
    private static readonly StringValues NoReferrer = "no-referrer";

    /// <summary>The headers that scripts on other sites may read.</summary>
    public static string[] Exposed { get; } =
    [
        "ETag", "Link", "Location", "Retry-After", "KB-Revision", "KB-Last-Published", "RateLimit", "RateLimit-Policy", "Deprecation",
        "Sunset",
        "Repr-Digest", "Content-Range",
    ];

    /// <summary>The value of X-Content-Type-Options on every answer.</summary>
    internal static StringValues NoSniff { get; } = "nosniff";

    private static readonly StringValues ExposedHeader = string.Join(", ", Exposed);

    public static Task WriteAsync(this Answer answer, HttpContext http, bool headOnly)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = answer.Form.IsForGood ? ForGood : CachingOf(http.Request);
        headers.Vary = answer.Form.Varies;
        headers.AccessControlAllowOrigin = AnyOrigin;
        headers.AccessControlExposeHeaders = ExposedHeader;
        if (answer.Form.ForOthers)
        {
            headers["Cross-Origin-Resource-Policy"] = CrossOrigin;
        }

        if (answer.Form.Policy.Count > 0)
        {
            headers.ContentSecurityPolicy = answer.Form.Policy;
            headers["Referrer-Policy"] = NoReferrer;
        }

        answer.Revision?.WriteTo(headers);
        if (answer.Link.Count > 0)
        {
            headers.Link = answer.Link;
        }

        var representation = answer.For(http.Request.Headers.AcceptEncoding);
        headers.ETag = representation.ETag;
        if (Holds(http.Request.Headers.IfNoneMatch, answer.Tags))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        headers.ContentType = answer.Form.ContentType;
        headers.ContentLength = representation.Body.Length;
        if (representation.Encoding.Count > 0)
        {
            headers.ContentEncoding = representation.Encoding;
        }

        return headOnly ? Task.CompletedTask : http.Response.BodyWriter.WriteAsync(representation.Body, http.RequestAborted).AsTask();
    }

    /// <summary>
    /// Leads to where an entry stands, with the query. For as long as an answer is kept and no longer: the next revision may give the
    /// name to another entry, and browsers keep a 308 for good where nothing says otherwise.
    /// </summary>
    public static void Move(this HttpContext http, string path)
    {
        var headers = http.Response.Headers;
        http.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        headers.Location = path + http.Request.QueryString.ToUriComponent();
        headers.CacheControl = CachingOf(http.Request);
    }

    /// <summary>How long who asks in this way may keep an answer that does not hold for good.</summary>
    internal static StringValues CachingOf(HttpRequest request) => request.Headers.Authorization.Count == 0 ? Caching : PrivateCaching;

    private static bool Holds(StringValues ifNoneMatch, IReadOnlyList<string> tags)
    {
        foreach (var header in ifNoneMatch)
        {
            if (header is null)
            {
                continue;
            }

            foreach (var range in header.AsSpan().Split(','))
            {
                var one = header.AsSpan()[range].Trim();
                if (one is "*" || HasTag(tags, one.StartsWith("W/") ? one[2..] : one))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasTag(IReadOnlyList<string> tags, ReadOnlySpan<char> held)
    {
        foreach (var tag in tags)
        {
            if (held.SequenceEqual(tag))
            {
                return true;
            }
        }

        return false;
    }
}
