using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace MyelomaKb.Api.Docs;

/// <summary>A page or style sheet as bytes, made once.</summary>
public sealed class DocFile
{
    /// <summary>Nothing from elsewhere, no script, no frame around it; tools such as Lighthouse may read robots.txt from within the page.</summary>
    private const string Policy = "default-src 'none'; style-src 'self'; img-src data:; connect-src 'self'; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'none'";

    private readonly byte[] _body;
    private readonly StringValues _tag;
    private readonly string _type;

    public DocFile(string text, string type)
    {
        _body = Encoding.UTF8.GetBytes(text);
        _tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(_body).AsSpan(0, 12))}\"";
        _type = type;
    }

    public async Task WriteAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "public, max-age=300";
        headers.ETag = _tag;
        if (http.Request.Headers.IfNoneMatch.Contains(_tag.ToString()))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        headers.ContentType = _type;
        headers.ContentLength = _body.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.BodyWriter.WriteAsync(_body, http.RequestAborted);
        }
    }
}
