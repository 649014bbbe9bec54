using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Api.Drugs;

/// <summary>Which drug a text names, and how that was found out.</summary>
public static class ResolveName
{
    /// <summary>The text to look up.</summary>
    public sealed record Request : ReadRequest
    {
        /// <summary>A name, brand, synonym, abbreviation or code, however it is spelt.</summary>
        [FromQuery(Name = "name")]
        public string? Name { get; init; }
    }

    public sealed class Validator : RequestValidator<Request>
    {
        public Validator(TimeProvider time)
            : base(time)
        {
            RuleFor(request => request.Name).NotNull().WithMessage("The parameter is required: the name to look up.");
            RuleFor(request => request.Name).SetValidator(new NameRule<Request>("Velcade"));
        }
    }

    public static Reply<ResolveResponse> Handle(Request request, Snapshot snapshot)
    {
        var (kb, text) = (snapshot.Kb, request.Name!);
        var matches = Matches(text, kb);
        return matches.Count == 0
            ? Problem.Of(ProblemTypes.NotFound, $"No drug is called '{Quote.Short(text)}'.") with
            {
                Candidates = DrugPaths.Candidates(kb.Spelling.Near(text), kb),
            }
            : new ResolveResponse
            {
                Given = text,
                Drug = matches.Count == 1 ? ResolvedDrug.From(matches[0], kb) : null,
                Candidates = matches.Count == 1 ? [] : [.. matches.Select(match => ResolvedDrug.From(match, kb))],
                NotMeant = matches.Count == 1 ? OtherForms(matches[0], kb) : [],
            };
    }

    private static IReadOnlyList<NameMatch> Matches(string text, KnowledgeBase kb)
    {
        var exact = kb.Names.Find(text);
        var stemmed = exact.Count > 0 ? exact : kb.Names.FindWithoutSuffix(text);
        return stemmed.Count > 0 ? stemmed : kb.Spelling.Repair(text) is { } repaired ? [repaired] : [];
    }

    private static List<NamedLink> OtherForms(NameMatch match, KnowledgeBase kb)
    {
        var agent = kb.Drugs[match.Drug].Agent;
        return [.. kb.Links.FormsOf[agent].Select(form => form.Id).Append(agent).Where(form => form != match.Drug).Order()
            .Select(form => NamedLink.To(form, kb))];
    }
}

/// <summary>What a text means: one drug, or several to choose from.</summary>
public sealed record ResolveResponse
{
    /// <summary>The text as given.</summary>
    public required string Given { get; init; }

    /// <summary>The drug; absent if the text can mean several.</summary>
    public ResolvedDrug? Drug { get; init; }

    /// <summary>The drugs that the text can mean; empty if it means one.</summary>
    public required IReadOnlyList<ResolvedDrug> Candidates { get; init; }

    /// <summary>Other forms of the same substance, which the text does not mean.</summary>
    public required IReadOnlyList<NamedLink> NotMeant { get; init; }
}

/// <summary>A drug that a text names.</summary>
/// <param name="Id">The drug's id.</param>
/// <param name="Name">The drug's name.</param>
/// <param name="MatchedBy">How the text was matched.</param>
/// <param name="Matched">The stored name that matched; absent for a known misspelling, which is never shown.</param>
/// <param name="Link">The URL of the drug.</param>
public sealed record ResolvedDrug(string Id, string Name, MatchedBy MatchedBy, string? Matched, string Link)
{
    public static ResolvedDrug From(NameMatch match, KnowledgeBase kb) => new(
        match.Drug.Value,
        kb.Drugs[match.Drug].Name,
        match.By,
        kb.Drugs[match.Drug].Names.Any(name => name.Kind == DrugNameKind.Misspelling && name.Text == match.Name) ? null : match.Name,
        $"/v1/drugs/{match.Drug}");
}
