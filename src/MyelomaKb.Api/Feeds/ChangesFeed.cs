using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MyelomaKb.Api.DrugClasses;
using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Hosting;
using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.Feeds;

/// <summary>What the newest revisions changed, for feed readers: the newest hundred changes that fit.</summary>
public sealed class ChangesFeed(
    Knowledge knowledge, RecentChanges recent, PublicAddress address, IValidator<ChangesFeed.Request> validator)
{
    private const int MostItems = 100;

    private static readonly AnswerForm Atom = new("application/atom+xml; charset=utf-8");
    private static readonly AnswerForm Json = new("application/feed+json; charset=utf-8");

    /// <summary>Which changes; all that are given must fit.</summary>
    public sealed record Request
    {
        /// <summary>Changes of this drug (id or any name) and of what names it.</summary>
        [FromQuery(Name = "drug")]
        public string? Drug { get; init; }

        /// <summary>Changes of this class or a class below, of their drugs, and of what names these.</summary>
        [FromQuery(Name = "class")]
        public string? Class { get; init; }

        /// <summary>Changes of this regulator's approvals and labels, and of what they rest on.</summary>
        [FromQuery(Name = "regulator")]
        public string? Regulator { get; init; }

        /// <summary>Changes of approvals and combinations of this setting, and of what they rest on.</summary>
        [FromQuery(Name = "setting")]
        public string? Setting { get; init; }

        /// <summary>Changes of entries of these kinds; separate several with commas or repeat the parameter.</summary>
        [FromQuery(Name = "kind")]
        [ManyValues]
        public string? Kind { get; init; }

        /// <summary>`true`: only changes that concern safety.</summary>
        [FromQuery(Name = "safety")]
        public string? Safety { get; init; }
    }

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(request => request.Drug).SetValidator(new NameRule<Request>("teclistamab"));
            RuleFor(request => request.Class).SetValidator(new NameRule<Request>("anti-bcma-bispecific"));
            RuleFor(request => request.Regulator).SetValidator(new OneOfRule<Request>(Wire<Regulator>.All));
            RuleFor(request => request.Setting).SetValidator(new OneOfRule<Request>(Wire<Setting>.All));
            RuleFor(request => request.Kind).SetValidator(new SomeOfRule<Request>(Wire<EntryKind>.All));
            RuleFor(request => request.Safety).SetValidator(new YesNoRule<Request>());
        }
    }

    public async Task HandleAsync(HttpContext http, Request request, bool isAtom, CancellationToken cancellation)
    {
        var faults = QueryRules<Request>.Faults(http.Request)
            .Concat(validator.Validate(request).Errors.Select(error => (error.PropertyName.ToLowerInvariant(), error.ErrorMessage)))
            .ToList();
        var (snapshot, problem) = faults.Count == 0 ? knowledge.Now() : (null, Problem.Invalid(faults));
        var filter = snapshot is null ? null : FilterOf(request, snapshot.Kb);
        if ((problem ?? filter!.Problem) is { } failed)
        {
            await failed.WriteAsync(http);
            return;
        }

        var kb = snapshot!.Kb;
        var (changes, outage) = await recent.OfAsync(kb.Revision, cancellation);
        if (changes is null)
        {
            var away = Problem.Of(ProblemTypes.RevisionUnavailable, $"{outage!.Detail} Feeds need it.");
            await (away with { RetryAfter = 5 }).WriteAsync(http);
            return;
        }

        var fitting = filter!.Body!.Of(changes, kb).Take(MostItems);
        var origin = address.Of(http.Request);
        var answer = Write(
            [.. fitting.Select(change => FeedItem.Of(change, snapshot, origin, address.TagAuthority))], origin, http.Request, kb, isAtom);
        Knowledge.Keep(address.KeyOf(http), answer, snapshot);
        await answer.WriteAsync(http, HttpMethods.IsHead(http.Request.Method));
    }

    private static Reply<ChangeFilter> FilterOf(Request request, KnowledgeBase kb)
    {
        var drug = request.Drug is null ? null : DrugPaths.Filter("drug", request.Drug, kb);
        var of = request.Class is null ? null : ClassNames.Find(request.Class, kb);
        return drug?.Problem is { } problem ? problem
            : request.Class is not null && of is null
                ? Problem.Invalid("class", $"There is no class '{Quote.Short(request.Class)}'; /v1/drug-classes lists them.")
                : new ChangeFilter(
                    drug?.Body,
                    of,
                    Wire<Regulator>.Find(request.Regulator),
                    Wire<Setting>.Find(request.Setting),
                    request.Kind?.Split(',').Select(name => Wire<EntryKind>.Find(name)!.Value).ToArray() ?? Enum.GetValues<EntryKind>(),
                    request.Safety == "true");
    }

    private static Answer Write(
        IReadOnlyList<FeedItem> items, string origin, HttpRequest request, KnowledgeBase kb, bool isAtom)
    {
        var self = origin + request.Path.ToUriComponent() + request.QueryString.ToUriComponent();
        var home = origin + "/docs/feeds";
        var updated = items.Count == 0 ? kb.Revision.PublishedAt : items[0].At;
        return isAtom
            ? new Answer(FeedBytes.WriteAtom(items, self, home, updated), kb.Revision, form: Atom)
            : new Answer(FeedBytes.WriteJson(items, self, home), kb.Revision, form: Json);
    }
}
