using System.Globalization;
using Microsoft.AspNetCore.Http.Features;

namespace MyelomaKb.Api.Http.Writing;

/// <summary>How large a body may be: 64 KB, unless this stands on the route. It applies only to callers who may use the route.</summary>
/// <param name="Bytes">The most that is read.</param>
public sealed record BodyLimit(int Bytes)
{
    private const int Kilo = 1024;

    /// <summary>The limit wherever none is named.</summary>
    public static BodyLimit Usual { get; } = new(64 * Kilo);

    /// <summary>For proposals: an entry can be long, and a proposal is of any number of them.</summary>
    public static BodyLimit OfProposals { get; } = new(Kilo * Kilo);

    /// <summary>The limit in words, such as <c>64 KB</c>.</summary>
    public string InWords => string.Create(
        CultureInfo.InvariantCulture, $"{(Bytes < Kilo * Kilo ? $"{Bytes / Kilo} KB" : $"{Bytes / Kilo / Kilo} MB")}");

    /// <summary>The limit of the route that a request goes to.</summary>
    public static BodyLimit Of(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<BodyLimit>() ?? Usual;

    /// <summary>Lets a body be as large as its route says, before anything of it is read.</summary>
    internal static void Raise(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<BodyLimit>() is { } limit)
        {
            http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = limit.Bytes;
        }
    }
}
