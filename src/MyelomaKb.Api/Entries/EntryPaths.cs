using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Api.Entries;

/// <summary>Which entry a path means, for every kind but drugs.</summary>
public static class EntryPaths
{
    private const int MostCandidates = 5;

    /// <summary>The entry by id; a former id or a name moves to it; several answer with candidates, none with what comes near.</summary>
    public static Reply<TEntry> Find<TEntry>(
        string text, EntryTable<TEntry> table, string path, Func<TEntry, IEnumerable<string>> names, Func<TEntry, string> title)
        where TEntry : Entry
    {
        if (table.Find(text) is { } entry)
        {
            return entry;
        }

        if (table.FindFormer(text) is { } former)
        {
            return Reply<TEntry>.Moved(path + former.Slug);
        }

        if (table.FindRetired(text) is { } retired)
        {
            return Gone(retired, table, path, title);
        }

        var folded = NameFolding.Fold(text);
        var folds = table.All.Select(one => (Entry: one, Names: names(one).Select(NameFolding.Fold).ToList())).ToList();
        var named = folds.Where(one => one.Names.Contains(folded)).Select(one => one.Entry).ToList();
        return named.Count switch
        {
            1 => Reply<TEntry>.Moved(path + named[0].Slug),
            0 => Problem.Of(ProblemTypes.NotFound, $"There is no '{Quote.Short(text)}' at {path}.") with
            {
                Candidates = Near(folded, folds).Select(Candidate).ToList(),
            },
            _ => Problem.Of(ProblemTypes.AmbiguousName, $"'{Quote.Short(text)}' means {named.Count} entries.") with
            {
                Candidates = named.Select(Candidate).ToList(),
            },
        };

        Candidate Candidate(TEntry one) => new(one.Slug, title(one), path + one.Slug);
    }

    /// <summary>The answer for an entry that is retired: since when, and what took its place.</summary>
    public static Problem Gone<TEntry>(Retirement retired, EntryTable<TEntry> table, string path, Func<TEntry, string> title)
        where TEntry : Entry =>
        Problem.Of(
            ProblemTypes.Retired,
            $"'{retired.Entry.Slug}' was retired in revision {retired.RetiredIn}; ?revision={retired.RetiredIn - 1} still shows it.") with
        {
            ReplacedBy = [.. retired.ReplacedBy.Select(id => new Candidate(id, table.Find(id) is { } by ? title(by) : id, path + id))],
        };

    private static IEnumerable<TEntry> Near<TEntry>(string folded, IEnumerable<(TEntry Entry, List<string> Names)> folds)
        where TEntry : Entry
    {
        var search = new NearSearch(folded);
        return folds
            .Select(one => (one.Entry, Distance: one.Names.Min(name => search.DistanceTo(name))))
            .Where(pair => pair.Distance is not null)
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Entry.Slug, StringComparer.Ordinal)
            .Take(MostCandidates)
            .Select(pair => pair.Entry);
    }
}
