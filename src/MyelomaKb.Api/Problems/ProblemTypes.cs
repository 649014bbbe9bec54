namespace MyelomaKb.Api.Problems;

/// <summary>Every failure this service answers with. The slugs are part of the contract.</summary>
public static class ProblemTypes
{
    public static readonly ProblemType InvalidRequest = new("invalid-request", 400, "The request is not valid",
        "A parameter, a property or a value is unknown, has the wrong form or contradicts another. `errors` names each place: the "
        + "name of a query parameter, or a JSON pointer into the body, with what is allowed there.");

    public static readonly ProblemType AmbiguousName = new("ambiguous-name", 300, "The name means several entries",
        "The name in the path belongs to more than one entry. `candidates` lists them; ask for one by its id.");

    public static readonly ProblemType Unauthorized = new("unauthorized", 401, "The key is not accepted",
        "The API key in `Authorization: Bearer …` is not known, was revoked or has expired, or an address that needs one got none. "
        + "Everything that is read can be read without a key.");

    public static readonly ProblemType NotFound = new("not-found", 404, "There is no such entry",
        "No entry has this id or name, or it had not been decided yet on the day asked about. `candidates` lists what comes near.");

    public static readonly ProblemType NoSuchPath = new("no-such-path", 404, "There is no such path",
        "The service has no such address. `/v1` lists what there is.");

    public static readonly ProblemType NoSuchRevision = new("no-such-revision", 404, "There is no such revision",
        "Revisions are numbered from 1 without gaps; this one has not been published.");

    public static readonly ProblemType MethodNotAllowed = new("method-not-allowed", 405, "The method is not allowed here",
        "The address exists, but not with this method. `Allow` lists the methods it takes.");

    public static readonly ProblemType BodyTooLarge = new("body-too-large", 413, "The body is too large",
        "A request body may hold 64 KB at most.");

    public static readonly ProblemType AddressTooLong = new("address-too-long", 414, "The address is too long",
        "Path and query together may hold 4,096 bytes at most.");

    public static readonly ProblemType UnsupportedMediaType = new("unsupported-media-type", 415, "The body is not JSON",
        "Send the body as `application/json`, in UTF-8.");

    public static readonly ProblemType TooManyRequests = new("too-many-requests", 429, "Too many requests",
        "The quota that `RateLimit-Policy` names is used up. `Retry-After` says after how many seconds the same request will be answered. "
        + "A free API key raises the limits.");

    public static readonly ProblemType HeadersTooLarge = new("headers-too-large", 431, "The headers are too large",
        "All request headers together may hold 32 KB at most.");

    public static readonly ProblemType InternalError = new("internal-error", 500, "Something went wrong here",
        "The fault is ours. The request was not carried out.");

    public static readonly ProblemType NotReady = new("not-ready", 503, "The knowledge base is not loaded yet",
        "The service runs but has nothing to answer from yet. `/health/ready` says what is missing. Try again after `Retry-After`.");

    public static readonly ProblemType RevisionUnavailable = new("revision-unavailable", 503, "This revision cannot be read now",
        "An earlier revision has to be read from the database, which does not answer. The newest one is still served. "
        + "Try again after `Retry-After`.");

    public static readonly ProblemType KeysUnavailable = new("keys-unavailable", 503, "Keys cannot be looked up or changed now",
        "The database does not answer. Keys that this service knows already go on working, and everything can be read without a key. "
        + "Try again after `Retry-After`.");

    /// <summary>All types, in the order of their status.</summary>
    public static IReadOnlyList<ProblemType> All { get; } =
    [
        AmbiguousName, InvalidRequest, Unauthorized, NotFound, NoSuchPath, NoSuchRevision, MethodNotAllowed, BodyTooLarge, AddressTooLong,
        UnsupportedMediaType, TooManyRequests, HeadersTooLarge, InternalError, NotReady, RevisionUnavailable, KeysUnavailable,
    ];
}
