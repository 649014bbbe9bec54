using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Eligibility.Profile;

/// <summary>Label conditions that a treatment history answers by itself.</summary>
public static class ImpliedConditions
{
    /// <summary>Holds once a therapy is an allogeneic transplant; the absence of such a therapy says nothing.</summary>
    public static Id<Condition> PriorAllogeneicTransplant { get; } = new("prior-allogeneic-transplant");
}
