using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Editing;

namespace MyelomaKb.Data.Editing;

/// <summary>Something that the checks found in a proposal.</summary>
/// <param name="Entry">The entry that it stands in; null where it stands in the proposal itself.</param>
/// <param name="Pointer">A JSON pointer into the entry as the API shows it, or into the proposal; empty for the whole.</param>
/// <param name="Message">What is wrong, in plain words.</param>
/// <param name="Severity">Whether it must be put right before review.</param>
public sealed record ProposalFinding(EntryRef? Entry, string Pointer, string Message, Severity Severity = Severity.Error);
