using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Domain.Editing;

/// <summary>A criterion can be judged: its connectives have children, its bounds are possible, what it names exists.</summary>
internal static class CriterionChecks
{
    public static void Run(EntrySet set, Entry entry, string pointer, Criterion criterion)
    {
        switch (criterion)
        {
            case All all:
                CheckChildren(set, entry, pointer, all.Children);
                break;
            case Any any:
                CheckChildren(set, entry, pointer, any.Children);
                break;
            case Not not:
                Run(set, entry, $"{pointer}/child", not.Child);
                break;
            case DiagnosisIs leaf:
                CheckValues(set, entry, pointer, leaf.Values);
                break;
            case DiseaseStatusIs leaf:
                CheckValues(set, entry, pointer, leaf.Values);
                break;
            case RiskCategoryIs leaf:
                CheckValues(set, entry, pointer, leaf.Values);
                break;
            case HasCondition leaf:
                set.Follow(entry, $"{pointer}/condition", EntryKind.Condition, leaf.Condition);
                break;
            case ExposedTo leaf:
                CheckSelector(set, entry, pointer, leaf.Of);
                break;
            case RefractoryTo leaf:
                CheckSelector(set, entry, pointer, leaf.Of);
                break;
            case AgeYears leaf:
                BoundsChecks.Run(set, entry, pointer, leaf.Bounds, 0, 130, whole: true);
                break;
            case Ecog leaf:
                BoundsChecks.Run(set, entry, pointer, leaf.Bounds, 0, 5, whole: true);
                break;
            case PriorLines leaf:
                BoundsChecks.Run(set, entry, pointer, leaf.Bounds, 0, 50, whole: true);
                break;
            case BodyWeightKg leaf:
                BoundsChecks.Run(set, entry, pointer, leaf.Bounds, 0, 500, whole: false);
                break;
            case LabValue leaf:
                BoundsChecks.Run(set, entry, pointer, leaf.Bounds, 0, decimal.MaxValue, whole: false);
                break;
            case ProgressedWithinDays leaf:
                set.Require(leaf.Days is >= 0 and <= 3660, entry, $"{pointer}/days", "the number of days lies outside 0 to 3660");
                break;
        }
    }

    private static void CheckChildren(EntrySet set, Entry entry, string pointer, IReadOnlyList<Criterion> children)
    {
        set.Require(children.Count > 0, entry, pointer, "the list of criteria is empty");
        for (var at = 0; at < children.Count; at++)
        {
            Run(set, entry, $"{pointer}/children/{at}", children[at]);
        }
    }

    private static void CheckValues<T>(EntrySet set, Entry entry, string pointer, IReadOnlyList<T> values)
    {
        set.Require(values.Count > 0, entry, $"{pointer}/values", "the list of values is empty");
        set.RequireOnce(entry, $"{pointer}/values", values);
    }

    private static void CheckSelector(EntrySet set, Entry entry, string pointer, AgentSelector selector)
    {
        switch (selector)
        {
            case OneDrug one:
                set.Follow(entry, $"{pointer}/drug", EntryKind.Drug, one.Drug);
                break;
            case OfClass of:
                set.Follow(entry, $"{pointer}/class", EntryKind.DrugClass, of.Class);
                set.Require(of.Agents >= 1, entry, $"{pointer}/agents", "at least one agent must be asked for");
                break;
        }
    }
}
