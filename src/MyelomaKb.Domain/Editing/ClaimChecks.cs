using MyelomaKb.Domain.Claims;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Domain.Editing;

/// <summary>A claim says what it is about, and, where it does not agree with the labels, how it differs.</summary>
internal static class ClaimChecks
{
    public static void Run(EntrySet set)
    {
        foreach (var claim in set.Of<Claim>())
        {
            set.FollowAll(claim, "/drugs", EntryKind.Drug, claim.Drugs);
            set.FollowAll(claim, "/approvals", EntryKind.Approval, claim.Approvals);
            set.FollowAll(claim, "/combinations", EntryKind.Combination, claim.Combinations);
            set.Require(
                claim.Verdict == ClaimVerdict.Agrees || claim.Difference is not null,
                claim,
                "/difference",
                "a claim that does not agree says what differs");
        }
    }
}
