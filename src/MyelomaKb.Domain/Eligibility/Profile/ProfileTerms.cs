using System.Text;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Eligibility.Judging.Leaves;
using MyelomaKb.Domain.TreatmentHistory;

namespace MyelomaKb.Domain.Eligibility.Profile;

/// <summary>
/// The words that a profile may use at one revision (drugs, classes, conditions, biomarkers) and what the revision's labels read of it.
/// </summary>
public sealed class ProfileTerms
{
    private readonly KnowledgeBase _kb;
    private readonly Utf8Table<GivenDrug> _drugs;
    private readonly Utf8Table<ClassStatement> _classes;
    private readonly Utf8Table<Id<Condition>> _conditions;
    private readonly Dictionary<string, string> _biomarkers = new(StringComparer.Ordinal);
    private readonly Lazy<NamePuzzles> _puzzles;

    private ProfileTerms(KnowledgeBase kb)
    {
        _kb = kb;
        Forest = new AgentForest(kb.Agents);
        _puzzles = new(() => new NamePuzzles(kb));
        Refractoriness = new Refractoriness(kb.Agents);
        _drugs = new(kb.Drugs.All.SelectMany(DrugNames.NamesOf, (_, name) => name.Text)
            .SelectMany(text => (string[])[text, text.ToLowerInvariant()])
            .Distinct()
            .Select(text => (text, drug: Resolve(text)))
            .Where(pair => pair.drug is not null)
            .Select(pair => KeyValuePair.Create(pair.text, pair.drug!)));
        _classes = new(kb.DrugClasses.All
            .SelectMany(of => (string?[])[of.Id.Value, of.Name, of.Abbreviation], (of, text) => (of, text))
            .Where(pair => pair.text is not null)
            .Select(pair => KeyValuePair.Create(pair.text!, new ClassStatement(pair.of.Id, kb.Agents.NumberOf(pair.of.Id), 1))));
        _conditions = new(kb.Conditions.All.Select(one => KeyValuePair.Create(one.Id.Value, one.Id)));
        var leaves = kb.Approvals.All.SelectMany(approval => approval.Versions).SelectMany(version => version.Criteria.Leaves).ToList();
        Uses = new LabelUses(leaves);
        LabUnits = new LabUnits(leaves.OfType<LabValue>());
        Biomarkers = [.. KnownBiomarkers.All.Select(one => one.Name)
            .Union(leaves.OfType<HasBiomarker>().Select(leaf => leaf.Biomarker))];
        foreach (var biomarker in Biomarkers)
        {
            _biomarkers.TryAdd(Bare(biomarker), biomarker);
        }
    }

    public AgentIndex Agents => _kb.Agents;

    internal AgentForest Forest { get; }

    public Refractoriness Refractoriness { get; }

    /// <summary>Which facts some label of the revision reads.</summary>
    public LabelUses Uses { get; }

    public LabUnits LabUnits { get; }

    /// <summary>The biomarkers that can be told.</summary>
    public IReadOnlyList<string> Biomarkers { get; }

    /// <summary>The terms of a revision, made once and dropped with it.</summary>
    public static ProfileTerms Of(KnowledgeBase kb) => kb.Computed.Of<ProfileTerms>(static (kb, _) => new ProfileTerms(kb));

    /// <summary>The one drug that the name means; null where there is none or it could mean several.</summary>
    public GivenDrug? FindDrug(ReadOnlySpan<byte> name) =>
        _drugs.TryFind(name, out var drug) ? drug : Resolve(Encoding.UTF8.GetString(name));

    /// <summary>Why a name means no drug, and which ones it may have meant.</summary>
    public NamePuzzle Explain(string name) => _puzzles.Value.Explain(name);

    /// <summary>One agent of the class of that id, name or abbreviation, or null.</summary>
    public ClassStatement? FindClass(ReadOnlySpan<byte> name) => _classes.TryFind(name, out var of) ? of : null;

    /// <summary>How many agents the class has, those of its child classes included.</summary>
    public int CountOf(ClassStatement of) => Forest.Agents[of.Number].Length;

    /// <summary>The condition of that id, or null.</summary>
    public Id<Condition>? FindCondition(ReadOnlySpan<byte> name) => _conditions.TryFind(name, out var condition) ? condition : null;

    /// <summary>The biomarker of that name, whatever its case and spaces, or null.</summary>
    public string? FindBiomarker(string name) => _biomarkers.GetValueOrDefault(Bare(name));

    /// <summary>The classes by id, and the conditions by id.</summary>
    public IEnumerable<string> ClassIds => _kb.DrugClasses.All.Select(one => one.Id.Value);

    public IEnumerable<string> ConditionIds => _kb.Conditions.All.Select(one => one.Id.Value);

    /// <summary>Whether the revision has the condition.</summary>
    public bool HasCondition(Id<Condition> condition) => _kb.Conditions.Find(condition.Value) is not null;

    /// <summary>The name of a biomarker without what makes no difference: case and blanks.</summary>
    internal static string Bare(string name) => name.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    private GivenDrug? Resolve(string name) =>
        _kb.Names.Find(name) is [var match] ? new GivenDrug(match.Drug, _kb.Agents.AgentOf(match.Drug), name, match.By) : null;
}
