using System.Globalization;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain;

/// <summary>
/// Reads the drugs out of an arm's name: names of drugs and of combinations, and words on how they are given. Nothing is guessed: a name
/// with any other word stays unread.
/// </summary>
internal sealed class ArmReader
{
    private const int LongestName = 4;

    private static readonly char[] Between = [' ', ',', '+', '(', ')', ';', ':'];

    /// <summary>Words that say how drugs are given, not which.</summary>
    private static readonly HashSet<string> HowGiven = new(StringComparer.OrdinalIgnoreCase)
    {
        "and", "with", "then", "plus", "alone", "SC", "IV", "subcutaneous", "intravenous", "oral", "low-dose", "high-dose", "reduced",
        "dose",
        "doses", "mg", "mg/kg", "mg/m2", "once", "twice", "every", "daily", "weekly", "weeks", "two", "three", "four", "eight", "cycles",
        "for", "until", "progression", "early", "transplant", "maintenance", "placebo",
    };

    private readonly KnowledgeBase _kb;
    private readonly Dictionary<string, IReadOnlyList<Id<Drug>>> _combinations = new(StringComparer.Ordinal);

    public ArmReader(KnowledgeBase kb)
    {
        _kb = kb;
        foreach (var one in kb.Combinations.All)
        {
            foreach (var name in one.Aliases.Append(one.Abbreviation).Append(one.Name))
            {
                _combinations[NameFolding.Fold(name)] = [.. one.Components.Select(part => kb.Drugs[part.Drug].Agent)];
            }
        }
    }

    /// <summary>The substances of the arm, whatever their form; null where its name does not say them.</summary>
    public IReadOnlySet<Id<Drug>>? Read(string arm)
    {
        var words = arm.Split(Between, StringSplitOptions.RemoveEmptyEntries);
        var agents = new HashSet<Id<Drug>>();
        for (var at = 0; at < words.Length;)
        {
            var length = Math.Min(LongestName, words.Length - at);
            while (length > 0 && !Add(string.Join(' ', words[at..(at + length)]), agents))
            {
                length--;
            }

            if (length == 0 && !HowGiven.Contains(words[at]) && !IsNumber(words[at]))
            {
                return null;
            }

            at += Math.Max(length, 1);
        }

        return agents.Count == 0 ? null : agents;
    }

    private bool Add(string name, HashSet<Id<Drug>> agents)
    {
        if (_combinations.TryGetValue(NameFolding.Fold(name), out var components))
        {
            agents.UnionWith(components);
            return true;
        }

        if (_kb.Names.Find(name) is not [var only])
        {
            return false;
        }

        agents.Add(_kb.Drugs[only.Drug].Agent);
        return true;
    }

    private static bool IsNumber(string word) =>
        decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
