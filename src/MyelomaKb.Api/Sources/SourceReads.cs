using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Api.Sources;

/// <summary>The sources that fit every filter, ordered by id.</summary>
public static class ListSources
{
    /// <summary>Filters of the list of sources; all that are given must fit.</summary>
    public sealed record Request : ListRequest
    {
        /// <summary>The kinds of document; separate several with commas or repeat the parameter.</summary>
        [FromQuery(Name = "kind")]
        [ManyValues]
        public string? Kind { get; init; }

        /// <summary>Who published it; case and accents do not matter.</summary>
        [FromQuery(Name = "publisher")]
        public string? Publisher { get; init; }
    }

    public sealed class Validator : ListValidator<Request>
    {
        public Validator(TimeProvider time)
            : base(time)
        {
            RuleFor(request => request.Kind).SetValidator(new SomeOfRule<Request>(Wire<SourceKind>.All));
            RuleFor(request => request.Publisher).SetValidator(new NameRule<Request>("FDA"));
        }
    }

    public static Reply<Listing<SourceResponse>> Handle(Request request, Snapshot snapshot)
    {
        var kinds = request.Kind?.Split(',');
        var publisher = request.Publisher is null ? null : NameFolding.Fold(request.Publisher);
        var sources = snapshot.Kb.Sources.All.Where(source =>
            (kinds is null || kinds.Contains(Wire<SourceKind>.Name(source.SourceKind)))
            && (publisher is null || NameFolding.Fold(source.Publisher) == publisher));
        return Listing<SourceResponse>.Of(sources, source => source.Slug, source => new SourceResponse(source, snapshot));
    }
}

/// <summary>One source, by id.</summary>
public static class GetSource
{
    /// <summary>Which source.</summary>
    public sealed record Request : EntryRequest;

    public sealed class Validator(TimeProvider time) : RequestValidator<Request>(time);

    public static Reply<SourceResponse> Handle(Request request, Snapshot snapshot) => EntryPaths
        .Find(request.Id, snapshot.Kb.Sources, "/v1/sources/", one => [one.Slug], one => one.Title)
        .Then<SourceResponse>(one => new SourceResponse(one, snapshot));
}
