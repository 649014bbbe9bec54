using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Api.Trials;

/// <summary>The door to trials.</summary>
public static class TrialEndpoints
{
    public static void MapTrials(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/trials").WithTags("Trials");
        group.MapList<ListTrials.Request, TrialResponse>("", ListTrials.Handle).Documented(
            "listTrials", "List trials", "Trials that fit every filter, ordered by id, with their headline results.");
        group.MapRead<GetTrial.Request, TrialResponse>("/{id}", GetTrial.Handle).NamedByPath().Documented(
            "getTrial", "Get a trial", "One trial. Its name or its ClinicalTrials.gov number redirects to it.");
    }
}

/// <summary>One trial, by id; its name or its ClinicalTrials.gov number leads to it.</summary>
public static class GetTrial
{
    /// <summary>Which trial.</summary>
    public sealed record Request : EntryRequest;

    public sealed class Validator(TimeProvider time) : RequestValidator<Request>(time);

    public static Reply<TrialResponse> Handle(Request request, Snapshot snapshot) => EntryPaths
        .Find(request.Id, snapshot.Kb.Trials, "/v1/trials/", Names, one => one.Name)
        .Then<TrialResponse>(one => new TrialResponse(one, snapshot));

    private static IEnumerable<string> Names(Trial one) => one.Nct is { } nct ? [one.Slug, one.Name, nct] : [one.Slug, one.Name];
}
