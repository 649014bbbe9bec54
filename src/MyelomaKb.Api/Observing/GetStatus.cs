using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Api.Http.Reading;

namespace MyelomaKb.Api.Observing;

/// <summary>Says how the service stands, also before it can answer anything else.</summary>
public sealed class GetStatus(Knowledge knowledge, KnowledgeSource source, FactAges ages, RequestDurations durations, TimeProvider time)
{
    private readonly DateTimeOffset _startedAt = time.GetUtcNow();

    public IResult Handle()
    {
        var (kb, state) = (knowledge.Newest, source.State);
        return new JsonAnswer<StatusResponse>(new StatusResponse
        {
            Revision = kb?.Revision.Number,
            LastPublished = kb?.Revision.PublishedAt,
            StartedAt = _startedAt,
            UptimeSeconds = (long)(time.GetUtcNow() - _startedAt).TotalSeconds,
            Database = new DatabaseStatus(state.Condition, state.Since, state.Detail),
            Facts = ages.All().ToDictionary(age => age.Regulator, age => age.Facts),
            Latency = durations.Groups.Where(group => group.Durations.Count > 0)
                .ToDictionary(group => group.Group, group => Of(group.Durations)),
        });
    }

    private static LatencyStatus Of(DurationCounts durations) => new(
        durations.Count, Rounded(durations.Percentile(0.5)), Rounded(durations.Percentile(0.9)), Rounded(durations.Percentile(0.99)),
        Rounded(durations.Longest));

    private static double Rounded(double milliseconds) => Math.Round(milliseconds, 4);
}
