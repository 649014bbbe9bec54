using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Domain.Editing.Proposals;

/// <summary>What is proposed: changes to any number of entries (each at most once), why, and from which sources.</summary>
public sealed record ProposalContent(string Reason, IReadOnlyList<Cite> Sources, IReadOnlyList<ProposedChange> Changes);
