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

    /// <summary>The facts are the newest revision now.</summary>
    public sealed record Imported(Revision Revision, ChangeSet Changes) : ImportOutcome;

    /// <summary>The newest revision says the same already.</summary>
    public sealed record Unchanged(Revision Newest) : ImportOutcome;

    /// <summary>The facts are faulty; nothing was written.</summary>
    public sealed record Refused(IReadOnlyList<FactFinding> Findings) : ImportOutcome;

    /// <summary>The database lacks these migrations.</summary>
    public sealed record SchemaMissing(IReadOnlyList<string> Migrations) : ImportOutcome;

    /// <summary>These ids would lead nowhere afterwards, and nobody allowed that; nothing was written.</summary>
    public sealed record WouldRemove(IReadOnlyList<EntryRef> Ids) : ImportOutcome;
}
