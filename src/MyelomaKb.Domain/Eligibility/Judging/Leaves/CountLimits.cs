using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Eligibility.Judging.Leaves;

/// <summary>Limits told for the agents of one node: of those received, and of those the disease is refractory to.</summary>
internal record struct CountLimits
{
    public int ExposedLow;
    public int ExposedHigh;
    public int RefractoryLow;
    public int RefractoryHigh;

    public static CountLimits None => new() { ExposedHigh = int.MaxValue, RefractoryHigh = int.MaxValue };

    public void RequireAtLeast(bool refractory, int agents)
    {
        if (refractory)
        {
            RefractoryLow = Math.Max(RefractoryLow, agents);
        }
        else
        {
            ExposedLow = Math.Max(ExposedLow, agents);
        }
    }

    public void RequireFewerThan(bool refractory, int agents)
    {
        if (refractory)
        {
            RefractoryHigh = Math.Min(RefractoryHigh, agents - 1);
        }
        else
        {
            ExposedHigh = Math.Min(ExposedHigh, agents - 1);
        }
    }

    public void Require(bool refractory, int agents, bool isSo)
    {
        if (isSo)
        {
            RequireAtLeast(refractory, agents);
        }
        else
        {
            RequireFewerThan(refractory, agents);
        }
    }

    public void Require(bool refractory, Truth told)
    {
        if (told != Truth.Unknown)
        {
            Require(refractory, 1, told == Truth.True);
        }
    }

    public readonly void Apply(ref CountBounds bounds)
    {
        bounds.ExposedLow = Math.Max(bounds.ExposedLow, ExposedLow);
        bounds.ExposedHigh = Math.Min(bounds.ExposedHigh, ExposedHigh);
        bounds.RefractoryLow = Math.Max(bounds.RefractoryLow, RefractoryLow);
        bounds.RefractoryHigh = Math.Min(bounds.RefractoryHigh, RefractoryHigh);
        bounds.Tighten();
    }
}
