using System.Globalization;
using MyelomaKb.Domain;

namespace MyelomaKb.Pages.Frame;

/// <summary>
/// What a page sees: the knowledge base, the day that counts, and what was asked for. Days within one epoch give equal pages, so no
/// page may show today's date.
/// </summary>
public sealed record PageView(KnowledgeBase Kb, DateOnly Day, string Origin)
{
    /// <summary>The day that was asked about; null for today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The revision that was asked for; null for the newest.</summary>
    public int? Revision { get; init; }

    /// <summary>Whether the page looks at another day or at an earlier state of the knowledge.</summary>
    public bool LooksBack => AsOf is not null || Revision is not null;

    /// <summary>A link that keeps to the day and the revision asked for.</summary>
    public string To(string path)
    {
        var (address, place) = path.Split('#') is [var before, var after] ? (before, "#" + after) : (path, "");
        string?[] axes =
        [
            AsOf is { } day ? string.Create(CultureInfo.InvariantCulture, $"asOf={day:yyyy-MM-dd}") : null,
            Revision is { } number ? string.Create(CultureInfo.InvariantCulture, $"revision={number}") : null,
        ];
        var query = string.Join('&', axes.Where(axis => axis is not null));
        return query.Length == 0 ? path : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}{place}";
    }
}
