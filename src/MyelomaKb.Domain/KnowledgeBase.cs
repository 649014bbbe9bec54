using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Claims;
using MyelomaKb.Domain.Combinations;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Domain;

/// <summary>
/// Everything that is published at one revision: typed, indexed, cross-linked and immutable. Every read is a pure function of it
/// and the request.
/// </summary>
public sealed class KnowledgeBase
{
    private readonly Dictionary<EntryRef, Entry> _entries;

    private readonly Dictionary<EntryRef, Retirement> _retired;

    /// <summary>Whatever rests on tables that are those of the knowledge base before is taken over from it.</summary>
    private KnowledgeBase(
        Revision revision,
        Dictionary<EntryRef, Entry> entries,
        Dictionary<EntryRef, Retirement> retired,
        IReadOnlyList<LeftOutEntry> leftOut,
        (KnowledgeBase Kb, HashSet<EntryKind> Touched)? since = null)
    {
        var before = since?.Kb;
        _entries = entries;
        _retired = retired;
        LeftOut = leftOut;
        Revision = revision;
        Sources = Table(EntryKind.Source, since, kb => kb.Sources);
        DrugClasses = Table(EntryKind.DrugClass, since, kb => kb.DrugClasses);
        Drugs = Table(EntryKind.Drug, since, kb => kb.Drugs);
        Conditions = Table(EntryKind.Condition, since, kb => kb.Conditions);
        Trials = Table(EntryKind.Trial, since, kb => kb.Trials);
        Approvals = Table(EntryKind.Approval, since, kb => kb.Approvals);
        Combinations = Table(EntryKind.Combination, since, kb => kb.Combinations);
        Claims = Table(EntryKind.Claim, since, kb => kb.Claims);
        Labels = Table(EntryKind.Label, since, kb => kb.Labels);
        var sameDrugs = before?.Drugs == Drugs && before.DrugClasses == DrugClasses;
        var sameApprovals = before?.Approvals == Approvals;
        Classes = sameDrugs ? before!.Classes : new ClassTree(DrugClasses.All);
        Agents = sameDrugs ? before!.Agents : new AgentIndex(Drugs.All, DrugClasses.All);
        Names = sameDrugs ? before!.Names : new DrugNames(Drugs.All);
        Spelling = sameDrugs ? before!.Spelling : new Spelling(Names, Drugs.All);
        Epochs = sameApprovals ? before!.Epochs : new Epochs(Approvals.All.SelectMany(approval => approval.Days()));
        Links = new Links(this, before?.Links);
        Computed = new Computed(this, before?.Computed);
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

    /// <summary>What is computed from it, kept beside it.</summary>
    public Computed Computed { get; }

    /// <summary>All entries, of every kind.</summary>
    public IEnumerable<Entry> Entries => _entries.Values;

    /// <summary>How many entries there are, of every kind.</summary>
    public int EntryCount => _entries.Count;

    /// <summary>All entries that were published once and are no more.</summary>
    public IEnumerable<Retirement> Retired => _retired.Values;

    /// <summary>Entries of the revision that are not among <see cref="Entries"/>, since they cannot be served.</summary>
    public IReadOnlyList<LeftOutEntry> LeftOut { get; }

    /// <summary>The knowledge base that holds these entries, which must have passed the checks, and remembers those that went.</summary>
    public static KnowledgeBase Create(Revision revision, IEnumerable<Entry> entries, IEnumerable<Retirement> retired) =>
        Create(revision, entries, retired, []);

    /// <summary>As the other, where some entries cannot be served.</summary>
    public static KnowledgeBase Create(
        Revision revision, IEnumerable<Entry> entries, IEnumerable<Retirement> retired, IReadOnlyList<LeftOutEntry> leftOut) =>
        new(revision, entries.ToDictionary(RefOf), retired.ToDictionary(one => one.Entry), leftOut);

    /// <summary>The knowledge base that holds these entries and never held others.</summary>
    public static KnowledgeBase Create(Revision revision, IEnumerable<Entry> entries) => Create(revision, entries, []);

    /// <summary>The knowledge base after a later revision: these entries changed or new, those gone, everything else as it is.</summary>
    public KnowledgeBase Apply(Revision revision, IEnumerable<Entry> changed, IEnumerable<Retirement> gone)
    {
        var entries = new Dictionary<EntryRef, Entry>(_entries);
        var retired = new Dictionary<EntryRef, Retirement>(_retired);
        var touched = new HashSet<EntryKind>();
        foreach (var one in gone)
        {
            touched.Add(one.Entry.Kind);
            entries.Remove(one.Entry);
            retired[one.Entry] = one;
        }

        foreach (var entry in changed)
        {
            touched.Add(entry.Kind);
            entries[RefOf(entry)] = entry;
            retired.Remove(RefOf(entry));
        }

        return new KnowledgeBase(revision, entries, retired, LeftOut, (this, touched));
    }

    /// <summary>The entry of that kind and id, or null.</summary>
    public Entry? Find(EntryRef reference) => _entries.GetValueOrDefault(reference);

    /// <summary>What is known of an entry that was published once and is no more, or null.</summary>
    public Retirement? FindRetired(EntryRef reference) => _retired.GetValueOrDefault(reference);

    private static EntryRef RefOf(Entry entry) => new(entry.Kind, entry.Slug);

    /// <summary>The entries of a kind: the table of the knowledge base before, where none of the kind was touched since.</summary>
    private EntryTable<TEntry> Table<TEntry>(
        EntryKind kind, (KnowledgeBase Kb, HashSet<EntryKind> Touched)? since, Func<KnowledgeBase, EntryTable<TEntry>> of)
        where TEntry : Entry =>
        since is var (before, touched) && !touched.Contains(kind)
            ? of(before)
            : new(_entries.Values.OfType<TEntry>(), _retired.Values.Where(one => one.Entry.Kind == kind));
}
