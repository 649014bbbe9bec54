using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Api.Entries;

/// <summary>Which drug a path or a filter means.</summary>
public static class DrugPaths
{
    /// <summary>The drug in a path: by id; a former id or a name moves to it; several answer with candidates.</summary>
    public static Reply<Drug> Find(string text, string rest, Snapshot snapshot)
    {
        var kb = snapshot.Kb;
        if (kb.Drugs.Find(text) is { } drug)
        {
            return drug;
        }

        if (kb.Drugs.FindFormer(text) is { } former)
        {
            return Reply<Drug>.Moved(PathTo(former.Id) + rest);
        }

        if (kb.Drugs.FindRetired(text) is { } retired)
        {
            return EntryPaths.Gone(retired, kb.Drugs, "/v1/drugs/", one => one.Name);
        }

        var matches = kb.Names.Find(text);
        return matches.Count switch
        {
            1 => Reply<Drug>.Moved(PathTo(matches[0].Drug) + rest),
            0 => Problem.Of(ProblemTypes.NotFound, $"No drug is called '{Quote.Short(text)}'.") with
            {
                Candidates = Candidates(kb.Spelling.Near(text), kb),
            },
            _ => Problem.Of(ProblemTypes.AmbiguousName, $"'{Quote.Short(text)}' means {matches.Count} drugs.") with
            {
                Candidates = Candidates(matches, kb),
            },
        };
    }

    /// <summary>The drug that a filter names, or the problem with it, with what was perhaps meant where that is looked for.</summary>
    public static Reply<Drug> Filter(string parameter, string text, KnowledgeBase kb, bool offersNear = true)
    {
        var matches = kb.Drugs.Find(text) is { } byId ? [new NameMatch(byId.Id, MatchedBy.Id, text)] : kb.Names.Find(text);
        return matches.Count switch
        {
            1 => kb.Drugs[matches[0].Drug],
            0 => Problem.Invalid(parameter, $"No drug is called '{Quote.Short(text)}'.") with
            {
                Candidates = offersNear ? Candidates(kb.Spelling.Near(text), kb) : null,
            },
            _ => Problem.Invalid(parameter, $"'{Quote.Short(text)}' means {matches.Count} drugs; use an id.") with
            {
                Candidates = Candidates(matches, kb),
            },
        };
    }

    /// <summary>Drugs as candidates of a problem.</summary>
    public static IReadOnlyList<Candidate> Candidates(IEnumerable<NameMatch> matches, KnowledgeBase kb) =>
        [.. matches.Select(match => new Candidate(match.Drug.Value, kb.Drugs[match.Drug].Name, PathTo(match.Drug)))];

    private static string PathTo(Id<Drug> drug) => $"/v1/drugs/{drug}";
}
