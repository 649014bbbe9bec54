using Microsoft.AspNetCore.Mvc;
using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Domain.Combinations;

namespace MyelomaKb.Api.Combinations;

/// <summary>The door to combinations.</summary>
public static class CombinationEndpoints
{
    public static void MapCombinations(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/combinations").WithTags("Combinations");
        group.MapList<ListCombinations.Request, CombinationResponse>("", ListCombinations.Handle).Documented(
            "listCombinations", "List combinations",
            "Named regimens that match every filter, ordered by id, with their approvals by the day.");
        group.MapRead<GetCombination.Request, CombinationResponse>("/{id}", GetCombination.Handle).NamedByPath().Documented(
            "getCombination", "Get a combination", "One named regimen. Its abbreviation, name or an alias redirects to it.");
    }
}

/// <summary>One combination, by id; its abbreviation, name or an alias leads to it.</summary>
public static class GetCombination
{
    /// <summary>Which combination, and what to add to it.</summary>
    public sealed record Request : EntryRequest
    {
        /// <summary>Related entries to add under `included`; separate several with commas or repeat the parameter.</summary>
        [FromQuery(Name = "include")]
        [ManyValues]
        public string? Include { get; init; }
    }

    public sealed class Validator : RequestValidator<Request>
    {
        public Validator(TimeProvider time)
            : base(time) =>
            RuleFor(request => request.Include).SetValidator(new SomeOfRule<Request>(CombinationIncluded.Names));
    }

    public static Reply<CombinationResponse> Handle(Request request, Snapshot snapshot) => Find(request.Id, snapshot)
        .Then<CombinationResponse>(one => new CombinationResponse(one, snapshot, request.Include?.Split(',') ?? []));

    /// <summary>The combination in a path.</summary>
    public static Reply<Combination> Find(string id, Snapshot snapshot) =>
        EntryPaths.Find(id, snapshot.Kb.Combinations, "/v1/combinations/", Names, one => one.Name);

    private static IEnumerable<string> Names(Combination one) => [one.Slug, one.Abbreviation, one.Name, .. one.Aliases];
}
