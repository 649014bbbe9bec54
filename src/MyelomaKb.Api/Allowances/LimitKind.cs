namespace MyelomaKb.Api.Allowances;

/// <summary>Which allowance a request takes from.</summary>
public enum LimitKind
{
    /// <summary>Everything but what follows.</summary>
    Default,

    /// <summary>Assessments, whose cost grows with the body.</summary>
    Eligibility,

    /// <summary>New API keys; always the allowance of the address, whatever key comes along.</summary>
    Keys,

    /// <summary>Signing in, and whatever else takes a password or a code; by address and by account.</summary>
    SignIn,

    /// <summary>Flags of readers; by address, and by account where a person's key comes along.</summary>
    Flags,
}

/// <summary>Tells requests apart before they are routed.</summary>
public static class LimitKinds
{
    /// <summary>
    /// The allowance for a request; none for probes, which must not be refused; for the contract and what explains problems, since a
    /// caller who is refused must be able to read why; and for OPTIONS: a browser whose preflight is refused shows its script nothing
    /// of the reason.
    /// </summary>
    public static LimitKind? Of(string method, string path)
    {
        if (HttpMethods.IsOptions(method) || path.StartsWith("/health", StringComparison.OrdinalIgnoreCase) || Explains(method, path))
        {
            return null;
        }

        return ComparesSecret(method, path) ? LimitKind.SignIn
            : !HttpMethods.IsPost(method) ? LimitKind.Default
            : path.StartsWith("/v1/eligibility", StringComparison.OrdinalIgnoreCase)
                || path.StartsWith("/eligibility", StringComparison.OrdinalIgnoreCase) ? LimitKind.Eligibility
            : path.StartsWith("/v1/keys", StringComparison.OrdinalIgnoreCase) ? LimitKind.Keys
            : path.StartsWith("/v1/flags", StringComparison.OrdinalIgnoreCase) ? LimitKind.Flags
            : LimitKind.Default;
    }

    /// <summary>Where a token that is no API key can stand for a person: the front door leaves it to those who know people.</summary>
    public static bool IsAdmin(string path) => path.StartsWith("/v1/admin", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads of the contract, of problem types, and of the page that explains them to people.</summary>
    private static bool Explains(string method, string path) =>
        !HttpMethods.IsPost(method)
        && (path.StartsWith("/openapi/", StringComparison.OrdinalIgnoreCase)
            || path.StartsWith("/problems", StringComparison.OrdinalIgnoreCase)
            || path.StartsWith("/docs/errors", StringComparison.OrdinalIgnoreCase)
            || path.StartsWith("/assets/", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Secrets and flags count by address, whatever key comes along (who takes ten keys would have ten quotas), and on the same machine
    /// too.
    /// </summary>
    public static bool AlwaysCounts(LimitKind kind) => kind is LimitKind.SignIn or LimitKind.Flags;

    /// <summary>Whether the path is that of a batch, whose lines pay for themselves.</summary>
    public static bool IsBatch(string path) => path.StartsWith("/v1/eligibility/batch", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether the route compares a password, a code or a token that came in the body or the path; a link is compared by looking, too.
    /// </summary>
    private static bool ComparesSecret(string method, string path) =>
        IsAdmin(path) && (IsAt(path, "/v1/admin/invitations")
            || (HttpMethods.IsPost(method)
                && (IsAt(path, "/v1/admin/sign-in") || IsAt(path, "/v1/admin/me/authenticator")
                    || path.AsSpan().TrimEnd('/').Equals("/v1/admin/keys", StringComparison.OrdinalIgnoreCase)))
            || (HttpMethods.IsPut(method) && IsAt(path, "/v1/admin/me/password")));

    private static bool IsAt(string path, string start) => path.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
