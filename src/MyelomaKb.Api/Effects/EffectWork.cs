using System.Collections.Concurrent;
using MyelomaKb.Api.Allowances;
using MyelomaKb.Api.RateLimits;
using MyelomaKb.Domain.Eligibility.Effects;

namespace MyelomaKb.Api.Effects;

/// <summary>
/// Keeps the work on effects within bounds: each editor has one worked out at a time, few are worked out at once, each takes so many steps
/// and so much time, and the caller's quota pays for the steps. It ends when the caller disconnects or the service stops.
/// </summary>
public sealed class EffectWork(Meter meter, IHostApplicationLifetime lifetime, TimeProvider time) : IDisposable
{
    /// <summary>How many steps verdicts on patients may take; those of the curated labels take about a sixteenth of it.</summary>
    public const long MostVerdictSteps = 8_000_000;

    /// <summary>How many steps comparing criteria may take.</summary>
    public const long MostCriteriaSteps = 2_000_000;

    /// <summary>How many steps one unit of the quota pays for.</summary>
    public const long StepsPerUnit = 100_000;

    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim _turns = new(Math.Max(1, Environment.ProcessorCount / 2));
    private readonly ConcurrentDictionary<Guid, bool> _working = new();

    /// <summary>Does the work for an editor; null, and nothing done, while another effect is worked out for the same editor.</summary>
    public async Task<EffectResponse?> RunAsync(
        HttpContext http, Guid editor, Func<WorkBudget, WorkBudget, EffectResponse> work, CancellationToken cancellation)
    {
        if (!_working.TryAdd(editor, true))
        {
            return null;
        }

        try
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
            await _turns.WaitAsync(ending.Token);
            try
            {
                var started = time.GetTimestamp();
                return work(
                    new WorkBudget(MostVerdictSteps, Pays(http, started), ending.Token),
                    new WorkBudget(MostCriteriaSteps, Pays(http, started), ending.Token));
            }
            finally
            {
                _turns.Release();
            }
        }
        finally
        {
            _working.TryRemove(editor, out _);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();

    /// <summary>Takes units as steps come together; false when there are none left, or the time is up.</summary>
    private Func<long, bool> Pays(HttpContext http, long started)
    {
        var paid = 0L;
        return steps =>
        {
            var units = steps / StepsPerUnit;
            if (units > paid && !meter.TryTake(http, LimitKind.Default, (int)(units - paid)))
            {
                return false;
            }

            paid = units;
            return time.GetElapsedTime(started) < MostTime;
        };
    }
}
