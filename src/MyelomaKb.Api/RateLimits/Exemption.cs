using System.Net;
using MyelomaKb.Api.Allowances;

namespace MyelomaKb.Api.RateLimits;

/// <summary>
/// Spares callers on the same machine the limits, unless they are configured for them too: a batch against one's own service need not
/// wait. Secrets and flags are counted for everybody.
/// </summary>
public sealed class Exemption(LimitOptions options)
{
    // A proxy on this machine that nobody named as trusted would lift the limits for the world; each of these gives one away. The last
    // three are left where a trusted proxy was believed: a loopback address that it names is one of its own machine.
    private static readonly string[] Forwarding =
    [
        "Forwarded", "X-Forwarded-For", "Via", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP",
        "X-Original-For", "X-Original-Host", "X-Original-Proto",
    ];

    /// <summary>Whether the request takes nothing from the quotas.</summary>
    public bool Holds(IPAddress? caller, IHeaderDictionary headers, LimitKind kind) =>
        !options.ApplyToLoopback && !LimitKinds.AlwaysCounts(kind) && IsLoopback(caller) && !IsForwarded(headers);

    private static bool IsLoopback(IPAddress? address) =>
        address is not null && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    private static bool IsForwarded(IHeaderDictionary headers)
    {
        foreach (var name in Forwarding)
        {
            if (headers.ContainsKey(name))
            {
                return true;
            }
        }

        return false;
    }
}
