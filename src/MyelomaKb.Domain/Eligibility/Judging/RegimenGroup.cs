using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.Eligibility.Judging;

/// <summary>The approvals of one exact set of drugs with one regulator, newest decision first; worked out once for a day.</summary>
internal sealed class RegimenGroup(int number, Regulator regulator, IReadOnlyList<Id<Drug>> regimen, JudgedApproval[] approvals)
{
    private readonly RegimenVerdict?[] _agreed = new RegimenVerdict?[3];

    public Regulator Regulator => regulator;

    public IReadOnlyList<Id<Drug>> Regimen => regimen;

    public JudgedApproval[] Approvals => approvals;

    public IReadOnlyList<Id<Approval>> Ids { get; } = [.. approvals.Select(one => one.Approval.Id)];

    /// <summary>The verdict that all its approvals agree on; the same for all patients.</summary>
    public RegimenVerdict Agreed(Verdict verdict) => _agreed[(int)verdict] ??= Of(verdict, Ids) with { IsAgreed = true };

    /// <summary>A verdict on it, with its approvals in an order of their own.</summary>
    public RegimenVerdict Of(Verdict verdict, IReadOnlyList<Id<Approval>> ids, Fact? eitherWay = null) =>
        new() { Number = number, Regimen = regimen, Regulator = regulator, Verdict = verdict, Approvals = ids, EitherWay = eitherWay };

    /// <summary>The groups of a day's approvals, each of which gets the positions of its own.</summary>
    public static RegimenGroup[] Of(JudgedApproval[] approvals)
    {
        RegimenGroup[] groups =
        [
            .. approvals
                .SelectMany(approval => approval.Regimens, (approval, regimen) => (approval, regimen))
                .GroupBy(pair => (pair.approval.Approval.Regulator, string.Join('+', pair.regimen)))
                .Select((group, number) => new RegimenGroup(
                    number, group.Key.Regulator, group.First().regimen, [.. group.Select(pair => pair.approval).Distinct()])),
        ];
        var places = groups
            .SelectMany((group, at) => group.Approvals.Select(approval => (approval, at)))
            .ToLookup(pair => pair.approval, pair => pair.at);
        foreach (var approval in approvals)
        {
            approval.Groups = [.. places[approval]];
        }

        return groups;
    }
}
