using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Claims;
using MyelomaKb.Domain.Combinations;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Domain.Trials;
using MyelomaKb.Domain.Wording;

namespace MyelomaKb.Domain;

/// <summary>
/// Everything that is published at one revision: typed, indexed, cross-linked and immutable. Every read is a pure function of it
/// and the request.
/// </summary>
public sealed class KnowledgeBase
{
    private readonly Dictionary<EntryRef, Entry> _entries;

    private KnowledgeBase(Revision revision, Dictionary<EntryRef, Entry> entries)
    {
        _entries = entries;
        Revision = revision;
        Sources = Table<Source>();
        DrugClasses = Table<DrugClass>();
        Drugs = Table<Drug>();
        Conditions = Table<Condition>();
        Trials = Table<Trial>();
        Approvals = Table<Approval>();
        Combinations = Table<Combination>();
        Claims = Table<Claim>();
        Labels = Table<Label>();
        Classes = new ClassTree(DrugClasses.All);
        Agents = new AgentIndex(Drugs.All, DrugClasses.All);
        Names = new DrugNames(Drugs.All);
        Spelling = new Spelling(Names, Drugs.All);
        Links = new Links(this);
        Epochs = new Epochs(Approvals.All.SelectMany(approval => approval.Days()));
        Wording = new CriteriaWording(this);
        Eligibility = new EligibilityBook(this);
    }

    public Revision Revision { get; }

    public EntryTable<Source> Sources { get; }

    public EntryTable<DrugClass> DrugClasses { get; }

    public EntryTable<Drug> Drugs { get; }

    public EntryTable<Condition> Conditions { get; }

    public EntryTable<Trial> Trials { get; }

    public EntryTable<Approval> Approvals { get; }

    public EntryTable<Combination> Combinations { get; }

    public EntryTable<Claim> Claims { get; }

    public EntryTable<Label> Labels { get; }

    /// <summary>The drug classes as a tree.</summary>
    public ClassTree Classes { get; }

    /// <summary>Numbers of agents and classes, for judging.</summary>
    public AgentIndex Agents { get; }

    /// <summary>Every name of every drug.</summary>
    public DrugNames Names { get; }

    /// <summary>What misspelt names were perhaps meant to be.</summary>
    public Spelling Spelling { get; }

    /// <summary>Which entries refer to which.</summary>
    public Links Links { get; }

    /// <summary>The days on which an answer can change.</summary>
    public Epochs Epochs { get; }

    /// <summary>Says criteria in plain words.</summary>
    public CriteriaWording Wording { get; }

    /// <summary>The labels, ready to judge patients by.</summary>
    public EligibilityBook Eligibility { get; }

    /// <summary>All entries, of every kind.</summary>
    public IEnumerable<Entry> Entries => _entries.Values;

    /// <summary>The knowledge base that holds these entries; they must have passed the checks.</summary>
    public static KnowledgeBase Create(Revision revision, IEnumerable<Entry> entries) =>
        new(revision, entries.ToDictionary(RefOf));

    /// <summary>The knowledge base after a later revision: these entries changed or new, those gone, everything else as it is.</summary>
    public KnowledgeBase Apply(Revision revision, IEnumerable<Entry> changed, IEnumerable<EntryRef> removed)
    {
        var entries = new Dictionary<EntryRef, Entry>(_entries);
        foreach (var gone in removed)
        {
            entries.Remove(gone);
        }

        foreach (var entry in changed)
        {
            entries[RefOf(entry)] = entry;
        }

        return new KnowledgeBase(revision, entries);
    }

    /// <summary>The entry of that kind and id, or null.</summary>
    public Entry? Find(EntryRef reference) => _entries.GetValueOrDefault(reference);

    private static EntryRef RefOf(Entry entry) => new(entry.Kind, entry.Slug);

    private EntryTable<TEntry> Table<TEntry>()
        where TEntry : Entry => new(_entries.Values.OfType<TEntry>());
}
