using System.Globalization;

namespace MyelomaKb.Api.Contract;

/// <summary>That an operation will go: since when that is said, from when it may be gone, and what to use instead.</summary>
/// <param name="Since">The first day on which callers should move on (RFC 9745).</param>
/// <param name="Sunset">The first day on which the operation may no longer answer (RFC 8594).</param>
/// <param name="Successor">The address, or the path with parameters, of what takes its place.</param>
/// <param name="Explanation">Where people can read about it.</param>
public sealed record Deprecation(DateOnly Since, DateOnly Sunset, string Successor, string Explanation = "/docs")
{
    /// <summary>The Deprecation field: seconds since 1970.</summary>
    public string SinceField => string.Create(CultureInfo.InvariantCulture, $"@{Start(Since).ToUnixTimeSeconds()}");

    /// <summary>The Sunset field: a date as HTTP writes it.</summary>
    public string SunsetField => Start(Sunset).ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The Link fields to the explanation and to the successor.</summary>
    public string[] LinkFields =>
        [$"<{Explanation}>; rel=\"deprecation\"; type=\"text/html\"", $"<{Successor}>; rel=\"successor-version\""];

    private static DateTimeOffset Start(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}

/// <summary>Deprecates routes, so that each is one call where the route is mapped.</summary>
public static class DeprecationSetup
{
    /// <summary>Marks the operation in the contract, and announces its end in the headers of all its answers.</summary>
    public static TRoute Deprecated<TRoute>(this TRoute route, Deprecation deprecation)
        where TRoute : IEndpointConventionBuilder =>
        route.WithMetadata(deprecation);

    /// <summary>Stands before everything that answers, so that answers made earlier announce it too.</summary>
    public static void UseDeprecations(this IApplicationBuilder app) => app.UseMiddleware<DeprecationMiddleware>();
}
