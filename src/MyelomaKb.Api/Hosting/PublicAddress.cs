using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace MyelomaKb.Api.Hosting;

/// <summary>
/// The address that links lead to, without a slash at its end: the configured one, else the one that the caller reached. Answers that
/// hold such links are kept by that address too, so that nobody's Host header decides what others see.
/// </summary>
public sealed class PublicAddress
{
    public const string Setting = "PublicUrl";

    /// <summary>The longest name that DNS allows, and a port.</summary>
    private const int LongestHost = 253 + 6;

    private PublicAddress(string? configured) => Configured = configured;

    /// <summary>The configured address; null where links follow the caller.</summary>
    public string? Configured { get; }

    /// <summary>
    /// The authority of tag URIs, which must not change with the caller. "localhost" where nothing is configured, as it always was.
    /// </summary>
    public string TagAuthority => Configured is { } address ? new Uri(address).Host : "localhost";

    /// <summary>The setting. A text that is no address of the web ends the start.</summary>
    public static PublicAddress Of(IConfiguration configuration)
    {
        var text = configuration[Setting]?.Trim().TrimEnd('/');
        return string.IsNullOrEmpty(text) ? new PublicAddress(null)
            : Uri.TryCreate(text, UriKind.Absolute, out var address) && IsWeb(address)
                && address is { Query: "", Fragment: "", UserInfo: "" }
                ? new PublicAddress(text)
            : throw new InvalidOperationException($"{Setting}: '{text}' is not a URL such as https://myeloma.example.org.");
    }

    /// <summary>The address that the answer to a request links to.</summary>
    public string Of(HttpRequest request)
    {
        if (Configured is { } configured)
        {
            return configured;
        }

        // The server lets more pass for a host than an address can hold.
        return request.Host.Value is { Length: > 0 and <= LongestHost } host
            && Uri.TryCreate($"{request.Scheme}://{host}", UriKind.Absolute, out var address)
            && IsWeb(address) && address is { PathAndQuery: "/", Fragment: "", UserInfo: "", Authority.Length: > 0 }
                ? $"{address.Scheme}://{address.Authority}"
                : $"http://localhost:{request.HttpContext.Connection.LocalPort}";
    }

    /// <summary>What an answer that holds links is kept by: the request's target, and the address unless it is the same for all.</summary>
    public string KeyOf(HttpContext http)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return Configured is null ? $"{Of(http.Request)} {target}" : target;
    }

    /// <summary>An address to print at start: the configured one, else one at which this machine reaches the server.</summary>
    public string AtStart(IServer server) => Configured
        ?? Reachable(server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "");

    /// <summary>A server listens at "any" address, but no browser opens one.</summary>
    internal static string Reachable(string listening)
    {
        foreach (var any in (string[])["://[::]", "://0.0.0.0", "://*", "://+"])
        {
            if (listening.IndexOf(any, StringComparison.Ordinal) is >= 0 and var at)
            {
                return $"{listening[..at]}://localhost{listening[(at + any.Length)..]}".TrimEnd('/');
            }
        }

        return listening.TrimEnd('/');
    }

    private static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;
}
