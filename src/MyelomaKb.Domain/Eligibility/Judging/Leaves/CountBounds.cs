using System.Runtime.InteropServices;

namespace MyelomaKb.Domain.Eligibility.Judging.Leaves;

/// <summary>
/// What is possible for a set of agents: how many were received, how many the disease is refractory to, and the difference (received
/// and not refractory). Sums and intersections of such bounds are again such bounds, so reasoning with them is exact.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct CountBounds
{
    public int ExposedLow;
    public int ExposedHigh;
    public int RefractoryLow;
    public int RefractoryHigh;
    public int OnlyLow;
    public int OnlyHigh;

    /// <summary>One agent of which nothing is known.</summary>
    public static CountBounds OneAgent => new() { ExposedHigh = 1, RefractoryHigh = 1, OnlyHigh = 1 };

    public readonly bool IsEmpty => ExposedLow > ExposedHigh || RefractoryLow > RefractoryHigh || OnlyLow > OnlyHigh;

    public void Add(in CountBounds other)
    {
        ExposedLow += other.ExposedLow;
        ExposedHigh += other.ExposedHigh;
        RefractoryLow += other.RefractoryLow;
        RefractoryHigh += other.RefractoryHigh;
        OnlyLow += other.OnlyLow;
        OnlyHigh += other.OnlyHigh;
    }

    /// <summary>Takes out a part that the sum was made of.</summary>
    public void Remove(in CountBounds part)
    {
        ExposedLow -= part.ExposedLow;
        ExposedHigh -= part.ExposedHigh;
        RefractoryLow -= part.RefractoryLow;
        RefractoryHigh -= part.RefractoryHigh;
        OnlyLow -= part.OnlyLow;
        OnlyHigh -= part.OnlyHigh;
    }

    /// <summary>
    /// Keeps what a part can be when the whole is so and the parts together add up to <paramref name="sum"/>, this part included.
    /// </summary>
    public void FitInto(in CountBounds whole, in CountBounds sum)
    {
        var own = this;
        ExposedLow = Math.Max(own.ExposedLow, whole.ExposedLow - (sum.ExposedHigh - own.ExposedHigh));
        ExposedHigh = Math.Min(own.ExposedHigh, whole.ExposedHigh - (sum.ExposedLow - own.ExposedLow));
        RefractoryLow = Math.Max(own.RefractoryLow, whole.RefractoryLow - (sum.RefractoryHigh - own.RefractoryHigh));
        RefractoryHigh = Math.Min(own.RefractoryHigh, whole.RefractoryHigh - (sum.RefractoryLow - own.RefractoryLow));
        OnlyLow = Math.Max(own.OnlyLow, whole.OnlyLow - (sum.OnlyHigh - own.OnlyHigh));
        OnlyHigh = Math.Min(own.OnlyHigh, whole.OnlyHigh - (sum.OnlyLow - own.OnlyLow));
        Tighten();
    }

    /// <summary>Draws the bounds as close as the three together allow: received = refractory + not refractory.</summary>
    public void Tighten()
    {
        var told = this;
        ExposedHigh = Math.Min(told.ExposedHigh, told.RefractoryHigh + told.OnlyHigh);
        ExposedLow = Math.Max(told.ExposedLow, told.RefractoryLow + told.OnlyLow);
        RefractoryHigh = Math.Min(told.RefractoryHigh, told.ExposedHigh - told.OnlyLow);
        RefractoryLow = Math.Max(told.RefractoryLow, told.ExposedLow - told.OnlyHigh);
        OnlyHigh = Math.Min(told.OnlyHigh, told.ExposedHigh - told.RefractoryLow);
        OnlyLow = Math.Max(told.OnlyLow, told.ExposedLow - told.RefractoryHigh);
    }
}
