using MyelomaKb.Domain.Editing.Proposals;

namespace MyelomaKb.Data.Editing;

/// <summary>What came of a use case of editing.</summary>
public abstract record ProposalResult
{
    private ProposalResult()
    {
    }

    /// <summary>Done; the proposal is like this now.</summary>
    public sealed record Done(Proposal Proposal) : ProposalResult;

    /// <summary>There is no such proposal, or no such revision.</summary>
    public sealed record Missing : ProposalResult;

    /// <summary>The proposal is not the version any more that the caller saw.</summary>
    public sealed record Stale(int Version) : ProposalResult;

    /// <summary>The rules refuse it.</summary>
    public sealed record Refused(ProposalRefusal Why, Proposal Proposal) : ProposalResult;

    /// <summary>The checks found errors.</summary>
    public sealed record HasErrors(IReadOnlyList<ProposalFinding> Findings) : ProposalResult;

    /// <summary>Others changed the same entries since.</summary>
    public sealed record Conflicted(IReadOnlyList<EntryConflict> Conflicts) : ProposalResult;
}
