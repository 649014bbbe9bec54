using MyelomaKb.Data.Publishing;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Data.Importing;

/// <summary>How an import went.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    /// <summary>The facts are the newest revision now; where others had published, these changes of theirs were replaced.</summary>
    public sealed record Imported(
        Revision Revision, ChangeSet Changes, IReadOnlyList<ReplacedEntry> Replaced, IReadOnlyList<FactFinding> Warnings) : ImportOutcome;

    /// <summary>Others have published these revisions, and replacing what they published was not allowed; nothing was written.</summary>
    public sealed record LeftAlone(IReadOnlyList<OtherPublication> Others) : ImportOutcome;

    /// <summary>The newest revision says the same already.</summary>
    public sealed record Unchanged(Revision Newest) : ImportOutcome;

    /// <summary>The facts are faulty; nothing was written.</summary>
    public sealed record Refused(IReadOnlyList<FactFinding> Findings) : ImportOutcome;

    /// <summary>The database lacks these migrations.</summary>
    public sealed record SchemaMissing(IReadOnlyList<string> Migrations) : ImportOutcome;

    /// <summary>These ids would lead nowhere afterwards, and nobody allowed that; nothing was written.</summary>
    public sealed record WouldRemove(IReadOnlyList<EntryRef> Ids) : ImportOutcome;
}

/// <summary>An entry whose newest state, published by somebody else, was replaced by that of the facts.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="By">The revision that held the replaced state.</param>
public sealed record ReplacedEntry(EntryRef Entry, OtherPublication By);
