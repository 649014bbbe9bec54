namespace MyelomaKb.Domain.Editing.Proposals;

/// <summary>The state of a proposal.</summary>
public enum ProposalState
{
    /// <summary>Its author is still working on it.</summary>
    Draft,

    /// <summary>It is waiting for review.</summary>
    Submitted,

    /// <summary>A reviewer has approved it; it can be published.</summary>
    Approved,

    /// <summary>A reviewer has rejected it with a reason; an edit makes it a draft again.</summary>
    Rejected,

    /// <summary>Its author has withdrawn it permanently.</summary>
    Withdrawn,

    /// <summary>It is a revision of the knowledge base.</summary>
    Published,
}
