using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Claims;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.Claims;

/// <summary>Reads which claims are asked for, for the list and for the page alike.</summary>
public static class ClaimFilters
{
    /// <summary>The filter that these parameters mean, or the problem with one of them; the verdict was checked already.</summary>
    public static Reply<ClaimFilter> Read(string? verdict, string? drug, string? combination, KnowledgeBase kb)
    {
        var filter = new ClaimFilter { Verdict = verdict is null ? null : Wire<ClaimVerdict>.Find(verdict) };
        if (References.Check(approval: null, combination, kb) is { } problem)
        {
            return problem;
        }

        filter = filter with { Combination = combination is null ? null : kb.Combinations.Find(combination)!.Id };
        return drug is null ? filter : DrugPaths.Filter("drug", drug, kb).Then<ClaimFilter>(one => filter with { Drug = one.Id });
    }
}
