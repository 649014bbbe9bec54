using System.Collections.Concurrent;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Wording;

/// <summary>Puts what a label asks for in plain words.</summary>
public sealed class CriteriaWording
{
    private readonly Func<AgentSelector, string> _agents;
    private readonly Clauses _clauses;
    private readonly ConcurrentDictionary<Criterion, string> _holding = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Criterion, string> _failing = new(ReferenceEqualityComparer.Instance);

    internal CriteriaWording(KnowledgeBase kb)
    {
        Terms = new CriteriaTerms(kb);
        _agents = Terms.Agents;
        _clauses = new Clauses(_agents, Terms);
    }

    /// <summary>The same words, with an example drug for every class.</summary>
    private CriteriaWording(CriteriaWording brief)
    {
        Terms = brief.Terms;
        _agents = Terms.AgentsWithExample;
        _clauses = new Clauses(_agents, Terms);
    }

    internal CriteriaTerms Terms { get; }

    /// <summary>The whole tree: whom the label covers, then what else it asks for, in short sentences.</summary>
    public string Describe(Criterion criteria)
    {
        var asked = Conjuncts(criteria, holds: true).ToList();
        var longForm = new CriteriaWording(this);
        return string.Join(
            ' ', [Whom(asked), .. longForm.Grouped(asked, longForm.Clause).Select(clause => Words.Sentence(Clauses.WithSubject(clause)))]);
    }

    /// <summary>One criterion as what could follow "the patient"; what was said once is kept.</summary>
    internal string Clause(Criterion criterion, bool holds)
    {
        var said = holds ? _holding : _failing;
        return said.TryGetValue(criterion, out var clause) ? clause : said[criterion] = ClauseOf(criterion, holds);
    }

    private string ClauseOf(Criterion criterion, bool holds) => criterion switch
    {
        Leaf leaf => _clauses.Of(leaf, holds),
        Not not => Clause(not.Child, !holds),
        All or Any when criterion is All == holds => Clauses.Join(
            [.. Grouped([.. Conjuncts(criterion, holds)], Clause)], "and"),
        All or Any when Children(criterion).Any(child => child is All or Any) => $"meets one of these: {Numbered(criterion, holds)}",
        All or Any => Clauses.Join([.. Children(criterion).Select(child => Clause(child, holds))], "or"),
        _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion.Op, null),
    };

    /// <summary>A leaf without the verb where the number alone says it.</summary>
    internal string Statement(Leaf leaf) => _clauses.Statement(leaf);

    /// <summary>Clauses, with the drugs that were received told along with the lines: "has had 4 prior lines, including …".</summary>
    private IEnumerable<string> Grouped(
        IReadOnlyList<(Criterion Criterion, bool Holds)> asked, Func<Criterion, bool, string> clause)
    {
        var lines = asked.FirstOrDefault(one => one is { Criterion: PriorLines, Holds: true }).Criterion;
        var received = lines is null ? [] : asked.Where(one => one is { Criterion: ExposedTo, Holds: true }).ToList();
        foreach (var (criterion, holds) in asked)
        {
            if (received.Count > 0 && holds && criterion is ExposedTo)
            {
                continue;
            }

            var including = criterion == lines && received.Count > 0
                ? $", including {Words.Join(received.ConvertAll(one => _agents(((ExposedTo)one.Criterion).Of)), "and")}"
                : "";
            yield return clause(criterion, holds) + including;
        }
    }

    private static IEnumerable<(Criterion Criterion, bool Holds)> Conjuncts(Criterion criterion, bool holds) => criterion switch
    {
        Not not => Conjuncts(not.Child, !holds),
        All or Any when criterion is All == holds => Children(criterion).SelectMany(child => Conjuncts(child, holds)),
        _ => [(criterion, holds)],
    };

    private static IReadOnlyList<Criterion> Children(Criterion criterion) =>
        criterion is All all ? all.Children : ((Any)criterion).Children;

    /// <summary>Takes the diagnosis and the age of adults out of what is asked: "For adults with multiple myeloma."</summary>
    private static string Whom(List<(Criterion Criterion, bool Holds)> asked)
    {
        var adults = asked.RemoveAll(one => one is { Criterion: AgeYears { Bounds: { AtLeast: 18, AtMost: null } }, Holds: true }) > 0;
        var who = adults ? "adults" : "patients";
        var at = asked.FindIndex(one => one is { Criterion: DiagnosisIs, Holds: true });
        if (at < 0)
        {
            return $"For {who}.";
        }

        var diagnoses = ((DiagnosisIs)asked[at].Criterion).Values.Select(CriteriaTerms.Diagnosis).ToList();
        asked.RemoveAt(at);
        return $"For {who} with {Words.Join(diagnoses, "or")}.";
    }

    private string Numbered(Criterion criterion, bool holds) =>
        string.Join("; ", Children(criterion).Select((child, at) => $"({at + 1}) {Clause(child, holds)}"));
}
