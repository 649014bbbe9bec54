namespace MyelomaKb.Domain.Editing.Proposals;

/// <summary>Where a proposal stands.</summary>
public enum ProposalState
{
    /// <summary>Its author still works on it.</summary>
    Draft,

    /// <summary>It waits for somebody else's review.</summary>
    Submitted,

    /// <summary>Somebody else approved it; it can be published.</summary>
    Approved,

    /// <summary>A reviewer turned it down with a reason; an edit makes it a draft again.</summary>
    Rejected,

    /// <summary>Its author gave it up, for good.</summary>
    Withdrawn,

    /// <summary>It is a revision of the knowledge base, for good.</summary>
    Published,
}
