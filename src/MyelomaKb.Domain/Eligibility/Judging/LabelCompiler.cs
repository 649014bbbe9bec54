using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility.Judging.Leaves;

namespace MyelomaKb.Domain.Eligibility.Judging;

/// <summary>Compiles the criteria of one wording.</summary>
internal sealed class LabelCompiler
{
    private readonly LeafTable _table;
    private readonly List<LeafTest> _tests = [];
    private readonly List<Leaf> _leaves = [];

    private LabelCompiler(LeafTable table) => _table = table;

    public static CompiledLabel Compile(Criterion criteria, LeafTable table, AgentForest forest)
    {
        var compiler = new LabelCompiler(table);
        var root = compiler.Node(isAll: true, [(criteria, true)]);
        var outline = compiler.OutlineOf(criteria);
        var tests = compiler._tests.ToArray();
        var facts = tests.Select(test => test.Fact).Distinct().ToArray();
        return new CompiledLabel
        {
            Root = root,
            Outline = outline,
            Tests = tests,
            Leaves = [.. compiler._leaves],
            Facts = facts,
            FactOf = [.. tests.Select(test => Array.IndexOf(facts, test.Fact))],
            Ties = new Ties(tests, root, forest),
        };
    }

    /// <summary>How many different leaves the criteria have; a label has room for <see cref="CompiledLabel.MostLeaves"/>.</summary>
    public static int CountLeaves(Criterion criteria, LeafTable table) => criteria.Leaves.Select(table.TestOf).Distinct().Count();

    private LabelNode Node(bool isAll, IEnumerable<(Criterion Criterion, bool Wanted)> children)
    {
        ulong holding = 0, failing = 0;
        var parts = new List<LabelNode>();
        Add(children);
        return new LabelNode(isAll, holding, failing, [.. parts]);

        void Add(IEnumerable<(Criterion Criterion, bool Wanted)> some)
        {
            foreach (var (criterion, wanted) in some)
            {
                switch (criterion)
                {
                    case Leaf leaf when wanted:
                        holding |= 1UL << NumberOf(leaf);
                        break;
                    case Leaf leaf:
                        failing |= 1UL << NumberOf(leaf);
                        break;
                    case Not not:
                        Add([(not.Child, !wanted)]);
                        break;
                    case All or Any when criterion is All == wanted == isAll:
                        Add(ChildrenOf(criterion, wanted));
                        break;
                    default:
                        parts.Add(Node(!isAll, ChildrenOf(criterion, wanted)));
                        break;
                }
            }
        }
    }

    private Outline OutlineOf(Criterion criterion) => criterion switch
    {
        Leaf leaf => new OutlineLeaf(leaf, NumberOf(leaf)),
        Not not => new OutlineNot(not, OutlineOf(not.Child)),
        All all => new OutlineGroup(all, IsAll: true, [.. all.Children.Select(OutlineOf)]),
        Any any => new OutlineGroup(any, IsAll: false, [.. any.Children.Select(OutlineOf)]),
        _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion.Op, null),
    };

    private static IEnumerable<(Criterion Criterion, bool Wanted)> ChildrenOf(Criterion criterion, bool wanted) =>
        (criterion is All all ? all.Children : ((Any)criterion).Children).Select(child => (child, wanted));

    private int NumberOf(Leaf leaf)
    {
        var test = _table.TestOf(leaf);
        var at = _tests.IndexOf(test);
        if (at >= 0)
        {
            return at;
        }

        if (_tests.Count == CompiledLabel.MostLeaves)
        {
            throw new InvalidOperationException($"A label has more than {CompiledLabel.MostLeaves} different criteria.");
        }

        _tests.Add(test);
        _leaves.Add(leaf);
        return _tests.Count - 1;
    }
}
