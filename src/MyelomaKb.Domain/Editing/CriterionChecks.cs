using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Domain.Editing;

/// <summary>
/// A criterion can be judged: its connectives have children, its bounds are possible, what it names exists, and a patient can be asked
/// for it. So bounds stay within what a profile may say, and the next number beyond them too.
/// </summary>
internal static class CriterionChecks
{
    /// <summary>How many criteria may lie around one another; in JSON each adds two levels.</summary>
    public const int MostLevels = 16;

    /// <summary>How many criteria a wording may have in all, connectives and repetitions included.</summary>
    public const int MostCriteria = 256;

    private const int MostAgents = 20;
    private const decimal HighestLab = 9_999_999;

    public static void Run(EntrySet set, Entry entry, string pointer, Criterion criteria)
    {
        var (levels, count) = (criteria.CountLevels(), criteria.CountAll());
        set.Require(
            levels <= MostLevels, entry, pointer, $"the criteria are nested {levels} levels deep; at most {MostLevels} levels are allowed");
        set.Require(count <= MostCriteria, entry, pointer, $"there are {count} criteria here; at most {MostCriteria} are allowed");
        Check(set, entry, pointer, criteria);
    }

    private static void Check(EntrySet set, Entry entry, string pointer, Criterion criterion)
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
                Check(set, entry, $"{pointer}/child", not.Child);
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
            case AgentLeaf leaf:
                CheckSelector(set, entry, pointer, leaf);
                break;
            case AgeYears leaf:
                BoundsChecks.Run(set, entry, pointer, leaf.Bounds, 0, 130, whole: true);
                break;
            case Ecog leaf:
                BoundsChecks.Run(set, entry, pointer, leaf.Bounds, 0, 5, whole: true);
                break;
            case PriorLines leaf:
                BoundsChecks.Run(set, entry, pointer, leaf.Bounds, 0, 49, whole: true);
                break;
            case BodyWeightKg leaf:
                BoundsChecks.Run(set, entry, pointer, leaf.Bounds, 2, 499, whole: false);
                break;
            case LabValue leaf:
                BoundsChecks.Run(set, entry, pointer, leaf.Bounds, 0, HighestLab, whole: false);
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
            Check(set, entry, $"{pointer}/children/{at}", children[at]);
        }
    }

    private static void CheckValues<T>(EntrySet set, Entry entry, string pointer, IReadOnlyList<T> values)
    {
        set.Require(values.Count > 0, entry, $"{pointer}/values", "the list of values is empty");
        set.RequireOnce(entry, $"{pointer}/values", values);
    }

    private static void CheckSelector(EntrySet set, Entry entry, string pointer, AgentLeaf leaf)
    {
        set.Require(
            leaf.Drug is null != leaf.Class is null && (leaf.Drug is null || leaf.Agents is null),
            entry,
            pointer,
            "either a 'drug' is named, or a 'class' with a number of 'agents'");
        switch (leaf.Of)
        {
            case OneDrug one:
                set.Follow(entry, $"{pointer}/drug", EntryKind.Drug, one.Drug);
                break;
            case OfClass of when leaf.Class is not null:
                set.Follow(entry, $"{pointer}/class", EntryKind.DrugClass, of.Class);
                set.Require(
                    of.Agents is >= 1 and <= MostAgents, entry, $"{pointer}/agents",
                    $"the number of agents lies outside 1 to {MostAgents}");
                break;
        }
    }
}
