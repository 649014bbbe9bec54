namespace MyelomaKb.Domain.Eligibility.Effects;

/// <summary>
/// How much work may be done for one question. Work is counted in steps: labels judged, worlds and values tried. It ends early where the
/// steps are used up or the caller's quota is empty; a cancelled question ends with an exception.
/// </summary>
/// <param name="mostSteps">How many steps may be taken.</param>
/// <param name="mayGoOn">Asked after each part of the work, with the steps so far; once it says no, the work ends.</param>
/// <param name="cancellation">Ends the work at once.</param>
public sealed class WorkBudget(long mostSteps, Func<long, bool>? mayGoOn = null, CancellationToken cancellation = default)
{
    private bool _isRefused;

    /// <summary>How many steps may be taken.</summary>
    public long MostSteps => mostSteps;

    /// <summary>How many steps were taken.</summary>
    public long Steps { get; private set; }

    /// <summary>How many steps are left.</summary>
    public long Left => IsSpent ? 0 : mostSteps - Steps;

    /// <summary>Whether no more work may be done.</summary>
    public bool IsSpent => _isRefused || Steps >= mostSteps;

    /// <summary>Counts work that was done.</summary>
    public void Spend(long steps)
    {
        cancellation.ThrowIfCancellationRequested();
        Steps += steps;
        _isRefused |= mayGoOn?.Invoke(Steps) == false;
    }
}
