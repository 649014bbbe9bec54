using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Editing.Proposals;

namespace MyelomaKb.Data.Editing.Tables;

/// <summary>A proposal; whoever changes anything of it holds this row first.</summary>
internal sealed class ProposalRow
{
    public int Number { get; init; }

    public required ProposalState State { get; set; }

    public required string Reason { get; set; }

    public required Guid AuthorId { get; init; }

    /// <summary>How many steps there are.</summary>
    public required int Version { get; set; }

    /// <summary>When the last step was taken.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    public int? Revision { get; set; }
}

/// <summary>A source that a proposal names for all its changes; it may be one that the proposal itself adds.</summary>
internal sealed class ProposalSourceRow
{
    public required int Proposal { get; init; }

    public required int Position { get; init; }

    public required string SourceId { get; init; }

    public string? Location { get; init; }
}

/// <summary>What is done to an entry.</summary>
internal enum ChangeAction
{
    Create,
    Revise,
    Retire,
}

internal sealed class ProposalChangeRow
{
    public required int Proposal { get; init; }

    public required int Position { get; init; }

    public required ChangeAction Action { get; init; }

    public required EntryKind Kind { get; init; }

    public required string EntryId { get; init; }

    public required int BasedOn { get; init; }

    public required int Shape { get; init; }

    public string? Body { get; init; }

    public string[]? ReplacedBy { get; init; }
}

internal sealed class ProposalStepRow
{
    public required int Proposal { get; init; }

    public required int Position { get; init; }

    public required StepKind Kind { get; init; }

    public required Guid ActorId { get; init; }

    public required string ActorName { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? Text { get; init; }
}

internal sealed class InterestStatementRow
{
    public long Id { get; init; }

    public required Guid ActorId { get; init; }

    public required string ActorName { get; init; }

    public required bool HasInterests { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
