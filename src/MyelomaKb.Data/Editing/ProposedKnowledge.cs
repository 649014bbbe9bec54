using MyelomaKb.Data.Checking;
using MyelomaKb.Data.Publishing;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Documents;
using MyelomaKb.Domain.Editing;
using MyelomaKb.Domain.Editing.Proposals;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Data.Editing;

/// <summary>What a proposal would make of the knowledge base, and what is wrong with that.</summary>
public static class ProposedKnowledge
{
    /// <summary>The changes to publish: those that differ from what is there now.</summary>
    public static ChangeSet ChangesOf(ProposalContent content, KnowledgeBase kb) => new(
        [
            .. content.Changes.Select(change => change.Wanted).OfType<Entry>()
                .Where(entry => kb.Find(new EntryRef(entry.Kind, entry.Slug)) is not { } now ||
                    Document.Write(now) != Document.Write(entry)),
        ],
        [
            .. content.Changes.OfType<ProposedChange.Retire>().Where(change => kb.Find(change.Entry) is not null)
                .Select(change => new Retirement(change.Entry, change.ReplacedBy)),
        ]);

    /// <summary>Everything that the checks find in the revision that the proposal would become.</summary>
    public static IReadOnlyList<ProposalFinding> FindingsOf(ProposalContent content, KnowledgeBase kb)
    {
        var entries = EntriesAfter(content, kb);
        var wanted = content.Changes.Select(change => change.Wanted).OfType<Entry>().ToList();
        return
        [
            .. OfSources(content, entries),
            .. content.Changes.SelectMany(change => OfChange(change, kb, entries)),
            .. KnowledgeChecks.Run(entries.Values, wanted)
                .Select(one => new ProposalFinding(one.Entry, one.Pointer, one.Message, one.Severity)),
        ];
    }

    private static Dictionary<EntryRef, Entry> EntriesAfter(ProposalContent content, KnowledgeBase kb)
    {
        var entries = kb.Entries.ToDictionary(entry => new EntryRef(entry.Kind, entry.Slug));
        foreach (var change in content.Changes)
        {
            if (change.Wanted is { } wanted)
            {
                entries[change.Entry] = wanted;
            }
            else
            {
                entries.Remove(change.Entry);
            }
        }

        return entries;
    }

    private static IEnumerable<ProposalFinding> OfSources(ProposalContent content, Dictionary<EntryRef, Entry> entries)
    {
        if (content.Sources.Count == 0)
        {
            yield return new ProposalFinding(null, "/sources", "the proposal names no source");
        }

        foreach (var (at, cite) in content.Sources.Index())
        {
            if (!entries.ContainsKey(new EntryRef(EntryKind.Source, cite.Source.Value)))
            {
                yield return new ProposalFinding(null, $"/sources/{at}/source", $"there is no source '{cite.Source}'");
            }
        }
    }

    private static IEnumerable<ProposalFinding> OfChange(ProposedChange change, KnowledgeBase kb, Dictionary<EntryRef, Entry> entries)
    {
        var now = kb.Find(change.Entry);
        if (change.BasedOn > kb.Revision.Number)
        {
            yield return Of("", $"the change is based on revision {change.BasedOn}; the newest is {kb.Revision.Number}");
        }

        switch (change)
        {
            case ProposedChange.Create when now is not null:
                yield return Of("", "there is an entry with this id already; revise that one");
                break;
            case ProposedChange.Revise or ProposedChange.Retire when now is null:
                yield return Of("", "there is no such entry");
                break;
            case ProposedChange.Revise when now is not null && Document.Write(now) == Document.Write(change.Wanted!):
                yield return Of("", "the entry is like this already", Severity.Warning);
                break;
            case ProposedChange.Retire retire:
                foreach (var (at, id) in retire.ReplacedBy.Index().Where(one => !entries.ContainsKey(new(change.Entry.Kind, one.Item))))
                {
                    yield return Of($"/replacedBy/{at}", $"'{id}' is no entry of this kind in the revision that this would become");
                }

                break;
        }

        ProposalFinding Of(string pointer, string message, Severity severity = Severity.Error) =>
            new(change.Entry, pointer, message, severity);
    }
}
