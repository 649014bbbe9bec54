using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Api.DrugClasses;

/// <summary>The door to drug classes.</summary>
public static class DrugClassEndpoints
{
    public static void MapDrugClasses(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/drug-classes").WithTags("Drug classes");
        group.MapList<ListDrugClasses.Request, DrugClassResponse>("", ListDrugClasses.Handle).Documented(
            "listDrugClasses", "List drug classes", "All pharmacological classes, ordered by id.");
        group.MapRead<GetDrugClass.Request, DrugClassResponse>("/{id}", GetDrugClass.Handle).NamedByPath().Documented(
            "getDrugClass", "Get a drug class",
            "One class with its parents, its children and its drugs. Its name or abbreviation redirects to it.");
    }
}

/// <summary>All classes, ordered by id.</summary>
public static class ListDrugClasses
{
    /// <summary>The list of classes takes no filters.</summary>
    public sealed record Request : ListRequest;

    public sealed class Validator(TimeProvider time) : ListValidator<Request>(time);

    public static Reply<Listing<DrugClassResponse>> Handle(Request request, Snapshot snapshot) => Listing<DrugClassResponse>.Of(
        snapshot.Kb.DrugClasses.All, one => one.Slug, one => new DrugClassResponse(one, snapshot));
}

/// <summary>One class, by id, name or abbreviation.</summary>
public static class GetDrugClass
{
    /// <summary>Which class.</summary>
    public sealed record Request : EntryRequest;

    public sealed class Validator(TimeProvider time) : RequestValidator<Request>(time);

    public static Reply<DrugClassResponse> Handle(Request request, Snapshot snapshot) =>
        Find(request.Id, snapshot).Then<DrugClassResponse>(one => new DrugClassResponse(one, snapshot));

    /// <summary>The class in a path.</summary>
    public static Reply<DrugClass> Find(string id, Snapshot snapshot) =>
        EntryPaths.Find(id, snapshot.Kb.DrugClasses, "/v1/drug-classes/", ClassNames.Names, one => one.Name);
}
