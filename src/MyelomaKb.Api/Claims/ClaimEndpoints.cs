using MyelomaKb.Api.Answering;
using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Validation;

namespace MyelomaKb.Api.Claims;

/// <summary>The door to claims.</summary>
public static class ClaimEndpoints
{
    public static void MapClaims(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/claims").WithTags("Claims");
        group.MapList<ListClaims.Request, ClaimResponse>("", ListClaims.Handle).Documented(
            "listClaims", "List claims",
            "Published statements that fit every filter, ordered by id, and how each compares with the labels.");
        group.MapRead<GetClaim.Request, ClaimResponse>("/{id}", GetClaim.Handle).NamedByPath().Documented(
            "getClaim", "Get a claim", "One published statement and how it compares with the labels.");
    }
}

/// <summary>One claim, by id.</summary>
public static class GetClaim
{
    /// <summary>Which claim.</summary>
    public sealed record Request : EntryRequest;

    public sealed class Validator(TimeProvider time) : RequestValidator<Request>(time);

    public static Reply<ClaimResponse> Handle(Request request, Snapshot snapshot) => EntryPaths
        .Find(request.Id, snapshot.Kb.Claims, "/v1/claims/", one => [one.Slug], one => one.Statement)
        .Then<ClaimResponse>(one => new ClaimResponse(one, snapshot));
}
