using MyelomaKb.Api.Answering;

namespace MyelomaKb.Api.Observing;

/// <summary>Says how the service stands, also before it can answer anything else.</summary>
public sealed class GetStatus(Knowledge knowledge, KnowledgeSource source, FactAges ages, Latencies latencies, TimeProvider time)
{
    private readonly DateTimeOffset _startedAt = time.GetUtcNow();

    public IResult Handle()
    {
        var (kb, state) = (knowledge.Newest, source.State);
        return JsonAnswer.Of(new StatusResponse
        {
            Revision = kb?.Revision.Number,
            LastPublished = kb?.Revision.PublishedAt,
            StartedAt = _startedAt,
            UptimeSeconds = (long)(time.GetUtcNow() - _startedAt).TotalSeconds,
            Database = new DatabaseStatus(state.Condition, state.Since, state.Detail),
            Facts = ages.All().ToDictionary(age => age.Regulator, age => age.Facts),
            Latency = latencies.Groups.Where(group => group.Times.Count > 0).ToDictionary(group => group.Group, group => Of(group.Times)),
        });
    }

    private LatencyStatus Of(LatencyHistogram times) => new(
        times.Count, Milliseconds(times.Percentile(0.5)), Milliseconds(times.Percentile(0.9)), Milliseconds(times.Percentile(0.99)),
        Milliseconds(times.Longest));

    private double Milliseconds(long ticks) => Math.Round(ticks * 1000.0 / time.TimestampFrequency, 4);
}
