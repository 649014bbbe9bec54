using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http.Metadata;
using MyelomaKb.Api.Answering;

namespace MyelomaKb.Api.Observing;

/// <summary>How long answers took since the process started, by group of routes: the time within the service, not on the network.</summary>
public sealed class Latencies
{
    /// <summary>The group of answers that were made before.</summary>
    public const string Held = "held-answers";

    /// <summary>The group of what no route answered: refusals, unknown paths.</summary>
    public const string Other = "other";

    private readonly LatencyHistogram _held = new();
    private readonly LatencyHistogram _other = new();
    private readonly ConcurrentDictionary<string, LatencyHistogram> _groups = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Endpoint, LatencyHistogram> _byRoute = new();

    public Latencies() => (_groups[Held], _groups[Other]) = (_held, _other);

    /// <summary>Every group that anything was recorded for, by name.</summary>
    public IEnumerable<(string Group, LatencyHistogram Times)> Groups =>
        _groups.OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, group.Value));

    /// <summary>Records how long a request took.</summary>
    public void Record(HttpContext http, long ticks)
    {
        var route = http.GetEndpoint();
        var times = ReferenceEquals(route, AnswerMiddleware.Held) ? _held : route is null ? _other : _byRoute.GetOrAdd(route, OfRoute);
        times.Record(ticks);
    }

    private LatencyHistogram OfRoute(Endpoint route) =>
        _groups.GetOrAdd(
            route.Metadata.GetMetadata<ITagsMetadata>()?.Tags is [var tag, ..] ? Kebab(tag) : Other, _ => new LatencyHistogram());

    private static string Kebab(string tag) => tag.ToLowerInvariant().Replace(' ', '-');
}
