using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace MyelomaKb.Api.Observing;

/// <summary>
/// Keeps what the framework measures as <c>http.server.request.duration</c>, by group of routes since the start: <c>/v1/status</c> shows
/// percentiles to who runs no collector.
/// </summary>
public sealed class RequestDurations : IDisposable
{
    private const string Instrument = "http.server.request.duration";

    private readonly ConcurrentDictionary<string, DurationCounts> _groups = new(StringComparer.Ordinal)
    {
        [RequestGroups.Held] = new(),
        [RequestGroups.Other] = new(),
    };

    private readonly MeterListener _listener = new();

    public RequestDurations(IMeterFactory meters)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            // A listener hears the whole process; the factory tells this service from others in it.
            if (instrument.Name == Instrument && ReferenceEquals(instrument.Meter.Scope, meters))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((_, seconds, tags, _) =>
            _groups.GetOrAdd(GroupOf(tags), _ => new DurationCounts()).Add(seconds * 1000));
        _listener.Start();
    }

    /// <summary>Every group that had a request, by name; and always those of cached answers and of what no route answered.</summary>
    public IEnumerable<(string Group, DurationCounts Durations)> Groups =>
        _groups.OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, group.Value));

    /// <summary>How many answers were made before.</summary>
    public long HeldAnswers => _groups[RequestGroups.Held].Count;

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private static string GroupOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var (name, value) in tags)
        {
            if (name == RequestGroups.Tag && value is string group)
            {
                return group;
            }
        }

        return RequestGroups.Other;
    }
}
