using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace MyelomaKb.Api.Contract;

/// <summary>The headers of answers, each described once.</summary>
internal static class ContractHeaders
{
    public const string AnyOrigin = "Access-Control-Allow-Origin";
    public const string Caching = "Cache-Control";
    public const string Disposition = "Content-Disposition";
    public const string ContentRange = "Content-Range";
    public const string Ranges = "Accept-Ranges";
    public const string Deprecation = "Deprecation";
    public const string ETag = "ETag";
    public const string LastPublished = "KB-Last-Published";
    public const string Link = "Link";
    public const string Location = "Location";
    public const string RateLimit = "RateLimit";
    public const string Replayed = "Idempotency-Replayed";
    public const string RateLimitPolicy = "RateLimit-Policy";
    public const string ReprDigest = "Repr-Digest";
    public const string RetryAfter = "Retry-After";
    public const string Revision = "KB-Revision";
    public const string Sunset = "Sunset";
    public const string Vary = "Vary";
    public const string Challenge = "WWW-Authenticate";

    /// <summary>The headers of everything that counts against a quota.</summary>
    public static readonly string[] Limits = [RateLimit, RateLimitPolicy];

    /// <summary>Every header by its name.</summary>
    public static Dictionary<string, IOpenApiHeader> All => new()
    {
        [AnyOrigin] = Text(
            "Pages of every site may read the response. Sent on reads, and on responses to requests from a page; never where keys are "
            + "created or shown.", "*"),
        [Caching] = Text(
            "How long the response may be cached. Reads: a minute, then while it is revalidated, and through an outage. Errors and "
            + "responses about a patient: never (`no-store`).",
            "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400"),
        [ContentRange] = Text(
            "Which bytes were sent, and how many there are in all; only the latter if the range does not exist.", "bytes 0-999/1386190"),
        [Disposition] = Text("A suggested name for the file.", "attachment; filename=myelomakb-1.json"),
        [Ranges] = Text("Shows that ranges can be requested.", "bytes"),
        [Deprecation] = Text("Since when the operation is deprecated (RFC 9745): seconds since 1970, after an @.", "@1798761600"),
        [ETag] = Text(
            "Identifies these bytes. Send it in `If-None-Match` to learn whether they have changed.", "\"ae58f9c3775696083b80c575\""),
        [LastPublished] = new OpenApiHeader
        {
            Description = "When the revision that the response is based on was published.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" },
            Example = JsonValue.Create("2026-11-24T12:00:00.000000Z"),
        },
        [Link] = Text("Related URLs (RFC 8288): the next page of a list, or the HTML page of an entry.",
            "</v1/drugs?limit=50&cursor=Mzk>; rel=\"next\""),
        [Challenge] = Text("The kind of credential that would be accepted.", "Bearer realm=\"MyelomaKb\", error=\"invalid_token\""),
        [RateLimit] = Text("What is left of the quota, and after how many seconds it is full again; only on responses to one caller.",
            "\"eligibility\";r=1199;t=1"),
        [RateLimitPolicy] = Text(
            "The quota that the request counts against: its name, units and window in seconds.", "\"default\";q=600;w=60"),
        [Replayed] = Text("The same write was completed before; this is its response.", "true"),
        [Location] = Text("The URL of the entry.", "/v1/drugs/bortezomib"),
        [ReprDigest] = Text(
            "The SHA-256 of the whole file, also when a part of it is sent (RFC 9530).",
            "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:"),
        [RetryAfter] = Number("The number of seconds to wait before trying again.", 2),
        [Revision] = Number("The number of the revision that the response is based on.", 1),
        [Sunset] = Text("When the operation may be removed (RFC 8594).", "Sat, 01 Jan 2028 00:00:00 GMT"),
        [Vary] = Text("The request headers that the response depends on.", "Accept-Encoding"),
    };

    /// <summary>References to these headers, for one answer.</summary>
    public static Dictionary<string, IOpenApiHeader> Some(OpenApiDocument document, params IEnumerable<string> names) =>
        names.Order(StringComparer.Ordinal).ToDictionary(name => name, IOpenApiHeader (name) => new OpenApiHeaderReference(name, document));

    private static OpenApiHeader Text(string description, string example) => new()
    {
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = JsonValue.Create(example),
    };

    private static OpenApiHeader Number(string description, int example) => new()
    {
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1" },
        Example = JsonValue.Create(example),
    };
}
