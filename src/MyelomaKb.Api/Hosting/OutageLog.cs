using MyelomaKb.Data.Outages;

namespace MyelomaKb.Api.Hosting;

/// <summary>Logs an outage of the database once, not with every request that meets it: each kind once a minute.</summary>
public sealed class OutageLog(TimeProvider time, ILogger<OutageLog> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly long[] _last = new long[Enum.GetValues<OutageKind>().Length];

    /// <summary>Takes note of an outage that a request or a task met.</summary>
    public void Note(Outage outage)
    {
        ref var last = ref _last[(int)outage.Kind];
        var (before, now) = (Volatile.Read(ref last), time.GetTimestamp());
        if ((before == 0 || time.GetElapsedTime(before, now) >= Pause) && Interlocked.CompareExchange(ref last, now, before) == before)
        {
            log.LogWarning("{Outage} ({Cause})", outage.Detail, outage.Cause);
        }
    }
}
