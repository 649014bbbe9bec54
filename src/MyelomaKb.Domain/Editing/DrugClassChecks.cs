using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.Editing;

/// <summary>Classes are a tree: every parent exists, and none lies under itself.</summary>
internal static class DrugClassChecks
{
    public static void Run(EntrySet set)
    {
        var parents = set.Of<DrugClass>().ToDictionary(one => one.Id, one => one.Parent);
        foreach (var one in set.Of<DrugClass>())
        {
            if (one.Parent is { } parent && set.Follow(one, "/parent", EntryKind.DrugClass, parent) is not null)
            {
                set.Require(!LiesUnderItself(one.Id, parents), one, "/parent", "the class lies under itself");
            }
        }
    }

    private static bool LiesUnderItself(Id<DrugClass> id, Dictionary<Id<DrugClass>, Id<DrugClass>?> parents)
    {
        var above = parents[id];
        for (var steps = 0; above is { } current && steps <= parents.Count; steps++)
        {
            if (current == id)
            {
                return true;
            }

            above = parents.GetValueOrDefault(current);
        }

        return false;
    }
}
