namespace MyelomaKb.Domain.Eligibility.Effects;

/// <summary>Throws that are the same for the same seed, on every machine and in every version.</summary>
internal struct Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 up to, and without, a bound.</summary>
    public int Below(int bound)
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)bound);
    }

    /// <summary>True so many times in a hundred.</summary>
    public bool Falls(int percent) => Below(100) < percent;
}
