using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace MyelomaKb.Api.RateLimits;

/// <summary>
/// Believes <c>X-Forwarded-For</c>, <c>X-Forwarded-Proto</c> and <c>X-Forwarded-Host</c>, but only of the proxies that are configured; by
/// default of none.
/// </summary>
public static class TrustedProxies
{
    public const string Setting = "Proxies:Trusted";

    /// <summary>Puts the middleware in place where proxies are configured; without any there is nothing to pass through.</summary>
    public static void UseTrustedProxies(this WebApplication app)
    {
        if (Options(app.Configuration) is { } options)
        {
            app.UseForwardedHeaders(options);
        }
    }

    /// <summary>The configured proxies; null where there are none. A word that is no address or network ends the start.</summary>
    internal static ForwardedHeadersOptions? Options(IConfiguration configuration)
    {
        var words = configuration.GetSection(Setting).Get<string[]>() ?? configuration[Setting]?.Split(',') ?? [];
        if (words.Length == 0)
        {
            return null;
        }

        // Every hop is looked at, the nearest first, until one is not trusted: that one is the caller.
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            ForwardLimit = null,
        };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var word in words.Select(word => word.Trim()).Where(word => word.Length > 0))
        {
            if (IPAddress.TryParse(word, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else if (System.Net.IPNetwork.TryParse(word, out var network))
            {
                options.KnownIPNetworks.Add(network);
            }
            else
            {
                throw new InvalidOperationException($"{Setting}: '{word}' is neither an address (10.0.0.7) nor a network (10.0.0.0/8).");
            }
        }

        return options;
    }
}
