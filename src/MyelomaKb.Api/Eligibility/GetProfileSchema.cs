using System.Text.Json.Nodes;
using MyelomaKb.Api.Eligibility.BodySchema;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Domain.Eligibility.Profile;

namespace MyelomaKb.Api.Eligibility;

/// <summary>Gives the JSON Schema of a request for an assessment.</summary>
public static class GetProfileSchema
{
    /// <summary>The schema at a revision, whose names it lists.</summary>
    public sealed record Request : ReadRequest;

    public sealed class Validator(TimeProvider time) : RequestValidator<Request>(time);

    public static Reply<JsonObject> Handle(Request request, Snapshot snapshot) => RequestSchema.Of(ProfileTerms.Of(snapshot.Kb));
}
