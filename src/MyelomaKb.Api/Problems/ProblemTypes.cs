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

    public static readonly ProblemType SignInRefused = new("sign-in-refused", 401, "The sign-in is refused",
        "Name and password do not go together, the code is not the one that the authenticator app shows, or the refresh token is not good "
        + "any more. After five failures in a row the account is locked for a quarter of an hour; it refuses everything meanwhile.");

    public static readonly ProblemType SecondFactorNeeded = new("second-factor-needed", 401, "A code is needed to sign in",
        "Name and password are right, and the account has an authenticator app: send the same again with `code`, or with one of the "
        + "`recoveryCode`s where the app is lost.");

    public static readonly ProblemType Forbidden = new("forbidden", 403, "This is not allowed to whoever asks",
        "The service knows who asks, and that person lacks the role, or the key lacks the scope, that this takes.");

    public static readonly ProblemType SecondFactorMissing = new("second-factor-missing", 403, "An authenticator app is needed for this",
        "Reviewers and administrators need a second factor here, and the account has none: until an authenticator app is confirmed, these "
        + "two roles let nobody do anything.");

    public static readonly ProblemType NotFound = new("not-found", 404, "There is no such entry",
        "No entry has this id or name, or it had not been decided yet on the day asked about. `candidates` lists what comes near.");

    public static readonly ProblemType NoSuchPath = new("no-such-path", 404, "There is no such path",
        "The service has no such address. `/v1` lists what there is.");

    public static readonly ProblemType NoSuchRevision = new("no-such-revision", 404, "There is no such revision",
        "Revisions are numbered from 1 without gaps; this one has not been published.");

    public static readonly ProblemType MethodNotAllowed = new("method-not-allowed", 405, "The method is not allowed here",
        "The address exists, but not with this method. `Allow` lists the methods it takes.");

    public static readonly ProblemType WriteInProgress = new("write-in-progress", 409, "The same write is being done right now",
        "Another request with this `Idempotency-Key` is not done yet. Send the same again after `Retry-After`: it is answered as the other.");

    public static readonly ProblemType ProposalState = new("proposal-state", 409, "The proposal is not in a state for this",
        "A draft is submitted, a submitted proposal approved or rejected, an approved one published; what is withdrawn or published is over.");

    public static readonly ProblemType ProposalConflict = new("proposal-conflict", 409, "Others changed the same entries",
        "Somebody published changes of the same entries after the revision that this rests on. `conflicts` shows each from three sides "
        + "(base, theirs, mine), field by field. Rebase the proposal: what only one side changed comes together by itself.");

    public static readonly ProblemType StatementNeeded = new("statement-needed", 409, "A statement of interests is needed",
        "Whoever approves has stated their interests within the last year: `POST /v1/admin/interests`.");

    public static readonly ProblemType ApprovalLapsed = new("approval-lapsed", 409, "The approval does not count any more",
        "Publishing checks again that a reviewer who approved the proposal is still one: the account is not disabled, has the role, and its "
        + "statement of interests has not expired. Let another reviewer approve it: `POST /v1/admin/proposals/{number}/approval`.");

    public static readonly ProblemType Retired = new("retired", 410, "The entry is retired",
        "The entry was published once and is no more. `replacedBy` lists what took its place, if anything did; earlier revisions still "
        + "show it with `revision=`.");

    public static readonly ProblemType Stale = new("stale", 412, "It was changed in the meantime",
        "`If-Match` names an older state than the one that stands here now. Read it again, see what changed, and send the write with its "
        + "new `ETag`.");

    public static readonly ProblemType BodyTooLarge = new("body-too-large", 413, "The body is too large",
        "A request body may hold 64 KB at most, that of a proposal 1 MB.");

    public static readonly ProblemType AddressTooLong = new("address-too-long", 414, "The address is too long",
        "Path and query together may hold 4,096 bytes at most.");

    public static readonly ProblemType UnsupportedMediaType = new("unsupported-media-type", 415, "The body is not JSON",
        "Send the body as `application/json`, in UTF-8, uncompressed: no `Content-Encoding` is accepted.");

    public static readonly ProblemType KeyReused = new("idempotency-key-reused", 422, "The idempotency key belongs to another write",
        "A write with this `Idempotency-Key` was done within the last 24 hours, and it was not this one. Take a new key for a new write.");

    public static readonly ProblemType ProposalHasErrors = new("proposal-has-errors", 422, "The checks found errors in the proposal",
        "The revision that the proposal would become breaks a rule, or the proposal changes nothing. `findings` names entry and JSON "
        + "pointer of each; put them right by editing the proposal.");

    public static readonly ProblemType MatchNeeded = new("match-needed", 428, "It takes If-Match",
        "Whoever changes what others can change too says which state the change was made from: send the `ETag` of the last read as "
        + "`If-Match`.");

    public static readonly ProblemType TooManyRequests = new("too-many-requests", 429, "Too many requests",
        "The quota that `RateLimit-Policy` names is used up. `Retry-After` says after how many seconds the same request will be answered. "
        + "A free API key raises the limits.");

    public static readonly ProblemType AccountLocked = new("account-locked", 429, "The account is locked",
        "Five wrong passwords or codes in a row lock an account, for signing in and for everything else that takes a password or a code. "
        + "`Retry-After` says after how many seconds the lock ends. An administrator can end it with a new invitation.");

    public static readonly ProblemType InternalError = new("internal-error", 500, "Something went wrong here",
        "The fault is ours. The request was not carried out.");

    public static readonly ProblemType NotReady = new("not-ready", 503, "The knowledge base is not loaded yet",
        "The service runs but has nothing to answer from yet. `/health/ready` says what is missing. Try again after `Retry-After`.");

    public static readonly ProblemType RevisionUnavailable = new("revision-unavailable", 503, "This revision cannot be read now",
        "An earlier revision has to be read from the database, which does not answer. The newest one is still served. "
        + "Try again after `Retry-After`.");

    public static readonly ProblemType SearchUnavailable = new("search-unavailable", 503, "Nothing can be searched for now",
        "Search asks the database, which does not answer or is behind what is published. Everything else is still served, `/v1/suggest` "
        + "too. Try again after `Retry-After`.");

    public static readonly ProblemType KeysUnavailable = new("keys-unavailable", 503, "Keys cannot be looked up or changed now",
        "The database does not answer. Keys that this service knows already go on working, and everything can be read without a key. "
        + "Try again after `Retry-After`.");

    public static readonly ProblemType DatabaseUnavailable = new("database-unavailable", 503, "The database cannot be used now",
        "Editing needs the database. `detail` says what is wrong with it: it does not answer, its disk is full, it is read-only, or it has "
        + "no free connection. A write in progress may or may not have been saved: repeat it after `Retry-After` with the same "
        + "`Idempotency-Key`.");

    /// <summary>All types, in the order of their status.</summary>
    public static IReadOnlyList<ProblemType> All { get; } =
    [
        AmbiguousName, InvalidRequest, Unauthorized, SignInRefused, SecondFactorNeeded, Forbidden, SecondFactorMissing, NotFound, NoSuchPath,
        NoSuchRevision, MethodNotAllowed, WriteInProgress, ProposalState, ProposalConflict, StatementNeeded, ApprovalLapsed, Retired, Stale,
        BodyTooLarge, AddressTooLong,
        UnsupportedMediaType, KeyReused, ProposalHasErrors, MatchNeeded, TooManyRequests, AccountLocked, InternalError, NotReady,
        RevisionUnavailable, SearchUnavailable, KeysUnavailable, DatabaseUnavailable,
    ];
}
