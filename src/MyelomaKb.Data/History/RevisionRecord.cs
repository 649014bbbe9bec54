using MyelomaKb.Domain;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Data.History;

/// <summary>A publication as its history tells it.</summary>
public sealed record RevisionRecord(Revision Revision)
{
    /// <summary>Who approved it, by the name shown then; null for an import.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>The sources that the proposal named.</summary>
    public IReadOnlyList<Cite> Sources { get; init; } = [];

    public required int Created { get; init; }

    public required int Changed { get; init; }

    public required int Retired { get; init; }
}

/// <summary>What a revision made of one entry.</summary>
public sealed record EntryVersion(RevisionRecord Revision, EntryChange Change, IReadOnlyList<string> ReplacedBy);
