using System.Globalization;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Pages.Frame;

/// <summary>Says in words which part of an entry a JSON pointer means.</summary>
public static class Pointers
{
    public static string Name(string pointer, Entry entry)
    {
        var parts = pointer.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            return "The entry as a whole";
        }

        var at = parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        var name = (parts[0], entry) switch
        {
            ("history", Approval approval) when Holds(approval.History, at) =>
                $"{Say.Name(approval.History[at].Event)}, {Say.Day(approval.History[at].On)}",
            ("versions", Approval approval) when Holds(approval.Versions, at) =>
                $"The wording from {Say.Day(approval.Versions[at].From)} on",
            ("results", Trial trial) when Holds(trial.Results, at) => $"The result \"{trial.Results[at].Label}\"",
            ("decidedOn", _) => "The day of the decision",
            _ => Words(parts[0]),
        };
        return parts.Length > 2 ? $"{name}: {Words(parts[^1]).ToLowerInvariant()}" : name;
    }

    private static bool Holds<T>(IReadOnlyList<T> list, int at) => at >= 0 && at < list.Count;

    /// <summary>"boxedWarnings" as "Boxed warnings".</summary>
    private static string Words(string property) =>
        Say.Capital(string.Concat(property.Select(letter =>
            char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString())));
}
