using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Searching;

namespace MyelomaKb.Api.Search;

/// <summary>Names that somebody who types is perhaps about to write; from memory, so it answers without the database too.</summary>
public static class SuggestNames
{
    private const int Most = 20;
    private const int Usual = 8;

    /// <summary>What was typed so far.</summary>
    public sealed record Request : ReadRequest
    {
        /// <summary>
        /// The beginning of a name of a drug, class, combination or trial; typing errors are tolerated from four letters on.
        /// </summary>
        [FromQuery(Name = "q")]
        public string? Q { get; init; }

        /// <summary>The maximum number of names in the response: 1 to 20; 8 if omitted.</summary>
        [FromQuery(Name = "limit")]
        public string? Limit { get; init; }
    }

    public sealed class Validator : RequestValidator<Request>
    {
        public Validator(TimeProvider time)
            : base(time)
        {
            RuleFor(request => request.Q).NotNull().WithMessage("The parameter is required: the text typed so far.");
            RuleFor(request => request.Q).SetValidator(new NameRule<Request>("tecv"));
            RuleFor(request => request.Limit).SetValidator(new WholeNumberRule<Request>(1, Most));
        }
    }

    public static Reply<Suggestions> Handle(Request request, Snapshot snapshot)
    {
        var most = request.Limit is null ? Usual : int.Parse(request.Limit, CultureInfo.InvariantCulture);
        return new Suggestions([.. snapshot.Kb.Suggester.Suggest(request.Q!, most).Select(name => Suggestion.Of(name, snapshot))]);
    }
}

/// <summary>Suggestions for the text.</summary>
/// <param name="Items">The names, most likely first; each entry once.</param>
public sealed record Suggestions(IReadOnlyList<Suggestion> Items);

/// <summary>A name that may be meant, and its entry.</summary>
/// <param name="Kind">Which kind of entry it is.</param>
/// <param name="Id">The entry's id.</param>
/// <param name="Name">What the entry is called.</param>
/// <param name="Link">The URL of the entry.</param>
/// <param name="Matched">The name that matches the text: a brand, an abbreviation, an alias.</param>
/// <param name="Field">The kind of name in `matched`.</param>
/// <param name="Slips">The number of typing errors corrected.</param>
public sealed record Suggestion(EntryKind Kind, string Id, string Name, string Link, string Matched, SearchField Field, int Slips)
{
    internal static Suggestion Of(SuggestedName name, Snapshot snapshot) => new(
        name.Entry.Kind,
        name.Entry.Slug,
        snapshot.Kb.Find(name.Entry)!.DisplayName,
        EntryLinks.To(name.Entry.Kind, name.Entry.Slug),
        name.Text,
        name.Field,
        name.Slips);
}
