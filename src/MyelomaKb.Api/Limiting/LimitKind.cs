namespace MyelomaKb.Api.Limiting;

/// <summary>Which allowance a request takes from.</summary>
public enum LimitKind
{
    /// <summary>Everything but what follows.</summary>
    Default,

    /// <summary>Assessments, whose cost grows with the body.</summary>
    Eligibility,

    /// <summary>New API keys; always the allowance of the address, whatever key comes along.</summary>
    Keys,

    /// <summary>Signing in, and whatever else takes a password or a code; by address too.</summary>
    SignIn,

    /// <summary>Flags of readers; by address too.</summary>
    Flags,
}

/// <summary>Tells requests apart before they are routed.</summary>
public static class LimitKinds
{
    private const int BytesPerUnit = 8 * 1024;
    private const long UnknownLength = 64 * 1024;

    /// <summary>
    /// The allowance for a request; none for probes, which must not be refused, and for OPTIONS: a browser whose preflight is refused
    /// shows its script nothing of the reason.
    /// </summary>
    public static LimitKind? Of(string method, string path)
    {
        if (HttpMethods.IsOptions(method) || path.StartsWith("/health", StringComparison.OrdinalIgnoreCase))
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

    /// <summary>What a request costs: one unit, and for an assessment one more for each whole 8 KB of its body.</summary>
    public static int CostOf(LimitKind kind, long? contentLength) =>
        kind == LimitKind.Eligibility ? 1 + (int)(Math.Min(contentLength ?? UnknownLength, UnknownLength) / BytesPerUnit) : 1;
}
