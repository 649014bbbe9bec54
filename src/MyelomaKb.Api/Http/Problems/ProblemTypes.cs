namespace MyelomaKb.Api.Http.Problems;

/// <summary>Every problem this service can answer with. The slugs are part of the contract.</summary>
public static class ProblemTypes
{
    public static readonly ProblemType InvalidRequest = new("invalid-request", 400, "The request is not valid",
        "A parameter, a property or a value is unknown, malformed, or contradicts another one. `errors` names each place, the name of "
        + "a query parameter or a JSON pointer into the body, and says what is allowed there.");

    public static readonly ProblemType AmbiguousName = new("ambiguous-name", 300, "The name means several entries",
        "The name in the path belongs to more than one entry. `candidates` lists them; request one by its id.");

    public static readonly ProblemType Unauthorized = new("unauthorized", 401, "The key is missing or not accepted",
        "The API key in `Authorization: Bearer …` is unknown, revoked or expired, or a route that requires a key got none. Everything "
        + "that readers see is available without a key.");

    public static readonly ProblemType SignInRefused = new("sign-in-refused", 401, "The sign-in failed",
        "The name or the password is wrong, the authenticator code is wrong, or the refresh token is no longer valid. Five failures "
        + "in a row lock the account for 15 minutes; every sign-in fails while it is locked.");

    public static readonly ProblemType SecondFactorNeeded = new("second-factor-needed", 401, "An authenticator code is needed to sign in",
        "Name and password are right, and the account has an authenticator app. Send the same request again with `code`, or with one "
        + "of the recovery codes as `recoveryCode` if the app is lost.");

    public static readonly ProblemType Forbidden = new("forbidden", 403, "You are not allowed to do this",
        "Your account lacks the role that this requires, or your key lacks the scope.");

    public static readonly ProblemType SecondFactorMissing = new("second-factor-missing", 403, "An authenticator app is required for this",
        "This service requires a second factor of reviewers and administrators, and your account has none. These two roles have no "
        + "effect until you set up and confirm an authenticator app.");

    public static readonly ProblemType NotFound = new("not-found", 404, "There is no such entry",
        "No entry has this id or name, or it had not been decided yet on the day requested. `candidates` lists similar entries.");

    public static readonly ProblemType NoSuchPath = new("no-such-path", 404, "There is no such path",
        "The service has nothing at this URL. `/v1` lists what there is.");

    public static readonly ProblemType NoSuchRevision = new("no-such-revision", 404, "There is no such revision",
        "Revisions are numbered from 1 without gaps. This one has not been published.");

    public static readonly ProblemType MethodNotAllowed = new("method-not-allowed", 405, "The method is not allowed here",
        "The URL exists, but not for this method. `Allow` lists the methods that it supports.");

    public static readonly ProblemType WriteInProgress = new("write-in-progress", 409, "The same write is still in progress",
        "Another request with this `Idempotency-Key` is not finished. Send the same request again after `Retry-After` to get its "
        + "answer.");

    public static readonly ProblemType ProposalState = new("proposal-state", 409, "The state of the proposal does not allow this",
        "A draft can be submitted, a submitted proposal approved or rejected, and an approved one published. A withdrawn or published "
        + "proposal cannot change.");

    public static readonly ProblemType ProposalConflict = new("proposal-conflict", 409, "Somebody else changed the same entries",
        "The same entries were published after the revision that this proposal is based on. `conflicts` shows each entry from three "
        + "sides (base, theirs, mine), field by field. Rebase the proposal: changes that only one side made are merged automatically.");

    public static readonly ProblemType StatementNeeded = new("statement-needed", 409, "A statement of interests is needed",
        "To approve a proposal you must have stated your interests within the last year: `POST /v1/admin/interests`.");

    public static readonly ProblemType ApprovalLapsed = new("approval-lapsed", 409, "The approval is no longer valid",
        "Publishing checks the reviewer who approved the proposal again: the account must be active, have the reviewer role, and have "
        + "a current statement of interests. Another reviewer can approve the proposal: `POST /v1/admin/proposals/{number}/approval`.");

    public static readonly ProblemType Retired = new("retired", 410, "The entry is retired",
        "The entry was published once and is no longer part of the knowledge base. `replacedBy` lists what replaced it, if anything. "
            + "Earlier revisions "
        + "still show it with `revision=`.");

    public static readonly ProblemType Stale = new("stale", 412, "It has changed in the meantime",
        "`If-Match` names an older state than the current one. Read it again, see what changed, and send the write with the new "
        + "`ETag`.");

    public static readonly ProblemType BodyTooLarge = new("body-too-large", 413, "The body is too large",
        "A request body may have at most 64 KB, that of a proposal 1 MB.");

    public static readonly ProblemType AddressTooLong = new("address-too-long", 414, "The URL is too long",
        "Path and query together may have at most 4,096 bytes.");

    public static readonly ProblemType UnsupportedMediaType = new("unsupported-media-type", 415, "The body is not JSON",
        "Send the body as `application/json`, in UTF-8 and uncompressed: no `Content-Encoding` is accepted.");

    public static readonly ProblemType KeyReused = new("idempotency-key-reused", 422, "The idempotency key was used for another write",
        "A different write with this `Idempotency-Key` was completed within the last 24 hours. Use a new key for each new write.");

    public static readonly ProblemType ProposalHasErrors = new("proposal-has-errors", 422, "The proposal has errors",
        "The revision that the proposal would create breaks a rule, or the proposal changes nothing. `findings` names the entry and "
        + "the JSON pointer of each error. Edit the proposal to correct them.");

    public static readonly ProblemType MatchNeeded = new("match-needed", 428, "If-Match is required",
        "Others can change this too, so the request must name the state that it changes: send the `ETag` of your last read as "
        + "`If-Match`.");

    public static readonly ProblemType TooManyRequests = new("too-many-requests", 429, "Too many requests",
        "You have used up the quota that `RateLimit-Policy` names. The same request will succeed after `Retry-After` seconds. A free "
        + "API key raises the limits.");

    public static readonly ProblemType AccountLocked = new("account-locked", 429, "The account is locked",
        "Five wrong passwords or codes in a row lock an account for everything that needs a password or a code. The lock ends after "
        + "`Retry-After` seconds. An administrator can end it earlier with a new invitation.");

    public static readonly ProblemType InternalError = new("internal-error", 500, "Something went wrong here",
        "This is a fault of the service. The request was not carried out.");

    public static readonly ProblemType NotReady = new("not-ready", 503, "The knowledge base is not loaded yet",
        "The service is running but has no data yet. `/health/ready` says what is missing. Try again after `Retry-After`.");

    public static readonly ProblemType RevisionUnavailable = new("revision-unavailable", 503, "This revision cannot be read now",
        "The service reads earlier revisions from the database, which is unavailable. The newest revision is still served. Try again "
        + "after `Retry-After`.");

    public static readonly ProblemType SearchUnavailable = new("search-unavailable", 503, "Search is unavailable now",
        "Search needs the database, which is unavailable or behind the newest revision. Everything else is still served, "
        + "`/v1/suggest` too. Try again after `Retry-After`.");

    public static readonly ProblemType KeysUnavailable = new("keys-unavailable", 503, "Keys cannot be looked up or changed now",
        "The database is unavailable. Keys that this service already knows keep working, and everything that readers see is available "
        + "without a key. Try again after `Retry-After`.");

    public static readonly ProblemType DatabaseUnavailable = new("database-unavailable", 503, "The database cannot be used now",
        "Editing needs the database. `detail` says what is wrong with it: it does not answer, its disk is full, it is read-only, or "
        + "it has no free connection. A write in progress may or may not have been saved: repeat it after `Retry-After` with the same "
        + "`Idempotency-Key`.");

    /// <summary>All types, ordered by status.</summary>
    public static IReadOnlyList<ProblemType> All { get; } =
    [
        AmbiguousName, InvalidRequest, Unauthorized, SignInRefused, SecondFactorNeeded, Forbidden, SecondFactorMissing, NotFound,
        NoSuchPath,
        NoSuchRevision, MethodNotAllowed, WriteInProgress, ProposalState, ProposalConflict, StatementNeeded, ApprovalLapsed, Retired, Stale,
        BodyTooLarge, AddressTooLong,
        UnsupportedMediaType, KeyReused, ProposalHasErrors, MatchNeeded, TooManyRequests, AccountLocked, InternalError, NotReady,
        RevisionUnavailable, SearchUnavailable, KeysUnavailable, DatabaseUnavailable,
    ];
}
