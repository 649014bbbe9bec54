using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Claims;
using MyelomaKb.Domain.Combinations;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Searching;
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
    private readonly Lazy<Suggester> _suggester;

    private readonly Dictionary<EntryRef, Retirement> _retired;

    private KnowledgeBase(Revision revision, Dictionary<EntryRef, Entry> entries, Dictionary<EntryRef, Retirement> retired)
    {
        _entries = entries;
        _retired = retired;
        Revision = revision;
        Sources = Table<Source>(EntryKind.Source);
        DrugClasses = Table<DrugClass>(EntryKind.DrugClass);
        Drugs = Table<Drug>(EntryKind.Drug);
        Conditions = Table<Condition>(EntryKind.Condition);
        Trials = Table<Trial>(EntryKind.Trial);
        Approvals = Table<Approval>(EntryKind.Approval);
        Combinations = Table<Combination>(EntryKind.Combination);
        Claims = Table<Claim>(EntryKind.Claim);
        Labels = Table<Label>(EntryKind.Label);
        Classes = new ClassTree(DrugClasses.All);
        Agents = new AgentIndex(Drugs.All, DrugClasses.All);
        Names = new DrugNames(Drugs.All);
        Spelling = new Spelling(Names, Drugs.All);
        Links = new Links(this);
        Epochs = new Epochs(Approvals.All.SelectMany(approval => approval.Days()));
        Wording = new CriteriaWording(this);
        Eligibility = new EligibilityBook(this);
        _suggester = new Lazy<Suggester>(() => new Suggester(this));
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

    /// <summary>Names for who is typing; made when somebody first types.</summary>
    public Suggester Suggester => _suggester.Value;

    /// <summary>All entries, of every kind.</summary>
    public IEnumerable<Entry> Entries => _entries.Values;

    /// <summary>How many entries there are, of every kind.</summary>
    public int EntryCount => _entries.Count;

    /// <summary>All entries that were published once and are no more.</summary>
    public IEnumerable<Retirement> Retired => _retired.Values;

    /// <summary>The knowledge base that holds these entries, which must have passed the checks, and remembers those that went.</summary>
    public static KnowledgeBase Create(Revision revision, IEnumerable<Entry> entries, IEnumerable<Retirement> retired) =>
        new(revision, entries.ToDictionary(RefOf), retired.ToDictionary(one => one.Entry));

    /// <summary>The knowledge base that holds these entries and never held others.</summary>
    public static KnowledgeBase Create(Revision revision, IEnumerable<Entry> entries) => Create(revision, entries, []);

    /// <summary>The knowledge base after a later revision: these entries changed or new, those gone, everything else as it is.</summary>
    public KnowledgeBase Apply(Revision revision, IEnumerable<Entry> changed, IEnumerable<Retirement> gone)
    {
        var entries = new Dictionary<EntryRef, Entry>(_entries);
        var retired = new Dictionary<EntryRef, Retirement>(_retired);
        foreach (var one in gone)
        {
            entries.Remove(one.Entry);
            retired[one.Entry] = one;
        }

        foreach (var entry in changed)
        {
            entries[RefOf(entry)] = entry;
            retired.Remove(RefOf(entry));
        }

        return new KnowledgeBase(revision, entries, retired);
    }

    /// <summary>The entry of that kind and id, or null.</summary>
    public Entry? Find(EntryRef reference) => _entries.GetValueOrDefault(reference);

    /// <summary>What is known of an entry that was published once and is no more, or null.</summary>
    public Retirement? FindRetired(EntryRef reference) => _retired.GetValueOrDefault(reference);

    private static EntryRef RefOf(Entry entry) => new(entry.Kind, entry.Slug);

    private EntryTable<TEntry> Table<TEntry>(EntryKind kind)
        where TEntry : Entry =>
        new(_entries.Values.OfType<TEntry>(), _retired.Values.Where(one => one.Entry.Kind == kind));
}
