using System.Globalization;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Data.Importing;

/// <summary>
/// Pointers into criteria differ between the facts (<c>/criteria/all/1/ageYears/atLeast</c>) and what is stored
/// (<c>/criteria/children/1/atLeast</c>); everything else is pointed to in the same way.
/// </summary>
internal static class FactsPointers
{
    /// <summary>The pointer into what is stored, from one into the record of the facts.</summary>
    public static string ToStored(string pointer)
    {
        if (pointer.Split('/') is not ["", "versions", var at, "criteria", .. var rest])
        {
            return pointer;
        }

        List<string> stored = ["", "versions", at, "criteria"];
        var left = new Queue<string>(rest);
        while (left.TryDequeue(out var key))
        {
            switch (key)
            {
                case "all" or "any":
                    stored.Add("children");
                    if (left.TryDequeue(out var child))
                    {
                        stored.Add(child);
                    }

                    break;
                case "not":
                    stored.Add("child");
                    break;
                default:
                    stored.AddRange(LeafToStored(key, [.. left]));
                    left.Clear();
                    break;
            }
        }

        return string.Join('/', stored);
    }

    /// <summary>The pointer into the record of the facts, from one into the entry that was read from it.</summary>
    public static string ToFacts(Entry entry, string pointer)
    {
        if (entry is not Approval approval || pointer.Split('/') is not ["", "versions", var at, "criteria", .. var rest] ||
            !int.TryParse(at, out var version) || version >= approval.Versions.Count)
        {
            return pointer;
        }

        return string.Join('/', (string[])["", "versions", at, "criteria", .. Down(approval.Versions[version].Criteria, rest)]);
    }

    private static string[] Down(Criterion criterion, string[] rest) => (criterion, rest) switch
    {
        (All { Children: var children }, ["children", var at, .. var below]) => ["all", at, .. Down(children[Number(at)], below)],
        (Any { Children: var children }, ["children", var at, .. var below]) => ["any", at, .. Down(children[Number(at)], below)],
        (Not { Child: var child }, ["child", .. var below]) => ["not", .. Down(child, below)],
        (Leaf leaf, ["value" or "values" or "biomarker" or "condition", .. var below]) => [leaf.Op, .. below],
        (LabValue leaf, ["lab"]) => [leaf.Op, "name"],
        (Leaf leaf, [_, ..]) => [leaf.Op, .. rest],
        _ => rest,
    };

    private static int Number(string at) => int.Parse(at, CultureInfo.InvariantCulture);

    private static string[] LeafToStored(string op, string[] below) => (op, below) switch
    {
        ("diagnosis" or "diseaseStatus" or "riskCategory", _) => ["values", .. below],
        ("transplantEligible" or "priorAutologousTransplant" or "progressedOnLastTherapy", _) => ["value"],
        ("biomarker" or "condition", _) => [op],
        ("lab", ["name"]) => ["lab"],
        _ => below,
    };
}
