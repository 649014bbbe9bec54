using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Domain.Editing.Proposals;

/// <summary>What a proposal wants done to one entry, and the revision in which its author saw the entry.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="BasedOn">The change is lost on nobody only if the entry has not changed after this revision.</param>
public abstract record ProposedChange(EntryRef Entry, int BasedOn)
{
    /// <summary>The entry does not exist and shall.</summary>
    public sealed record Create(Entry To, int BasedOn) : ProposedChange(new EntryRef(To.Kind, To.Slug), BasedOn);

    /// <summary>The entry exists and shall be this.</summary>
    public sealed record Revise(Entry To, int BasedOn) : ProposedChange(new EntryRef(To.Kind, To.Slug), BasedOn);

    /// <summary>The entry exists and shall be retired, in favour of entries of its kind where any are named.</summary>
    public sealed record Retire(EntryRef Entry, int BasedOn, IReadOnlyList<string> ReplacedBy) : ProposedChange(Entry, BasedOn);

    /// <summary>What the entry shall be; null for one that shall be retired.</summary>
    public Entry? Wanted => this switch
    {
        Create create => create.To,
        Revise revise => revise.To,
        _ => null,
    };
}
