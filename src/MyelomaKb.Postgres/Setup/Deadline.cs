using System.Diagnostics;

namespace MyelomaKb.Postgres.Setup;

/// <summary>A bound on how long to go on trying.</summary>
internal sealed class Deadline(TimeSpan allowed)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public bool IsOver => _watch.Elapsed > allowed;
}
