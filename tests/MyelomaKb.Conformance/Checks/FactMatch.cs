using System.Text.Json;
using MyelomaKb.Conformance.Cases;

namespace MyelomaKb.Conformance.Checks;

/// <summary>Whether an item of an answer is the fact or criterion meant; its selector may stand in <c>of</c> or beside it.</summary>
internal static class FactMatch
{
    public static bool Is(JsonElement item, ExpectedFact fact) => item.Item("fact").String() == fact.Fact && IsAbout(item, fact.Of);

    public static bool Is(JsonElement item, ExpectedLeaf leaf) =>
        item.Item("op").String() == leaf.Op && IsAbout(item, leaf.Of) && (leaf.Child is null || Is(item.Item("child"), leaf.Child));

    public static bool Is(JsonElement item, ExpectedQuestion question) =>
        item.Item("fact").String() == question.Fact && IsAbout(item, question.Of);

    public static string Show(ExpectedFact fact) => Show(fact.Fact, fact.Of);

    public static string Show(ExpectedLeaf leaf) => leaf.Child is null ? Show(leaf.Op, leaf.Of) : $"{leaf.Op} {Show(leaf.Child)}";

    public static string Show(string name, FactSelector? of) => of is null ? name : $"{name} {of}";

    /// <summary>An item of an answer in short: its name and its selector.</summary>
    public static string Show(JsonElement item)
    {
        var name = item.String() ?? item.Item("fact").String() ?? item.Item("op").String() ?? item.Text();
        var child = item.Item("child");
        if (child.ValueKind == JsonValueKind.Object) return $"{name} {Show(child)}";
        var at = Selector(item);
        var of = at.String() ?? at.Item("drug").String() ?? at.Item("condition").String();
        if (at.Item("class").String() is { } drugClass) of = $"{Agents(at)} of {drugClass}";
        return of is null ? name : $"{name} {of}";
    }

    private static bool IsAbout(JsonElement item, FactSelector? of)
    {
        var at = Selector(item);
        return of switch
        {
            null => true,
            { Name: { } name } => at.Texts().Contains(name),
            { Drug: { } drug } => at.Item("drug").String() == drug,
            _ => at.Item("class").String() == of.Class && Agents(at) == of.Agents,
        };
    }

    private static JsonElement Selector(JsonElement item) =>
        item.Item("of") is { ValueKind: JsonValueKind.Object or JsonValueKind.String } of ? of : item;

    private static int Agents(JsonElement selector) => selector.Item("agents").Number() ?? 1;
}
