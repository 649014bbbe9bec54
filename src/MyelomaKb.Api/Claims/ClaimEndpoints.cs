using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Domain.Claims;

namespace MyelomaKb.Api.Claims;

/// <summary>The door to claims.</summary>
public static class ClaimEndpoints
{
    public static void MapClaims(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/claims").WithTags("Claims");
        group.MapList<ListClaims.Request, ClaimResponse>("", ListClaims.Handle).Documented(
            "listClaims", "List claims",
            "Published statements that match every filter, ordered by id, and how each compares with the labels.");
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

    public static Reply<ClaimResponse> Handle(Request request, Snapshot snapshot) =>
        Find(request.Id, snapshot).Then<ClaimResponse>(one => new ClaimResponse(one, snapshot));

    /// <summary>The claim that an id means.</summary>
    public static Reply<Claim> Find(string id, Snapshot snapshot) =>
        EntryPaths.Find(id, snapshot.Kb.Claims, "/v1/claims/", one => [one.Slug], one => one.Statement);
}
