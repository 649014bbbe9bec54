using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MyelomaKb.Api.DrugClasses;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;
using Route = MyelomaKb.Domain.Drugs.Route;

namespace MyelomaKb.Api.Drugs;

/// <summary>The drugs that fit every filter, ordered by id.</summary>
public static class ListDrugs
{
    /// <summary>Filters of the list of drugs; all that are given must fit.</summary>
    public sealed record Request : ListRequest
    {
        /// <summary>Drugs of this class (id, name or abbreviation) or of a child class.</summary>
        [FromQuery(Name = "class")]
        public string? Class { get; init; }

        /// <summary>What the drug is made of.</summary>
        [FromQuery(Name = "modality")]
        public string? Modality { get; init; }

        /// <summary>A molecule that the drug acts on, such as BCMA; case does not matter.</summary>
        [FromQuery(Name = "target")]
        public string? Target { get; init; }

        /// <summary>How the drug is given.</summary>
        [FromQuery(Name = "route")]
        public string? Route { get; init; }

        /// <summary>What the drug is for in myeloma.</summary>
        [FromQuery(Name = "role")]
        public string? Role { get; init; }

        /// <summary>Drugs with an approval of this regulator in force on the day.</summary>
        [FromQuery(Name = "approvedBy")]
        public string? ApprovedBy { get; init; }

        /// <summary>A brand name; case and accents do not matter.</summary>
        [FromQuery(Name = "brand")]
        public string? Brand { get; init; }

        /// <summary>Any name or code of the drug; case and accents do not matter.</summary>
        [FromQuery(Name = "name")]
        public string? Name { get; init; }

        /// <summary>Related entries to add under `included`; separate several with commas or repeat the parameter.</summary>
        [FromQuery(Name = "include")]
        [ManyValues]
        public string? Include { get; init; }
    }

    public sealed class Validator : ListValidator<Request>
    {
        public Validator(TimeProvider time)
            : base(time)
        {
            RuleFor(request => request.Class).SetValidator(new NameRule<Request>("proteasome-inhibitor"));
            RuleFor(request => request.Modality).SetValidator(OneOf<Modality>());
            RuleFor(request => request.Target).SetValidator(new NameRule<Request>("BCMA"));
            RuleFor(request => request.Route).SetValidator(OneOf<Route>());
            RuleFor(request => request.Role).SetValidator(OneOf<DrugRole>());
            RuleFor(request => request.ApprovedBy).SetValidator(OneOf<Regulator>());
            RuleFor(request => request.Brand).SetValidator(new NameRule<Request>("Velcade"));
            RuleFor(request => request.Name).SetValidator(new NameRule<Request>("Velcade"));
            RuleFor(request => request.Include).SetValidator(new SomeOfRule<Request>(DrugIncluded.Names));
        }
    }

    public static Reply<Listing<DrugResponse>> Handle(Request request, Snapshot snapshot)
    {
        var named = request.Class is null ? null : ClassNames.Find(request.Class, snapshot.Kb);
        if (request.Class is not null && named is null)
        {
            return Problem.Invalid("class", $"There is no class '{Quote.Short(request.Class)}'; /v1/drug-classes lists them.");
        }

        var all = named is null ? snapshot.Kb.Drugs.All : snapshot.Kb.Links.DrugsWithin(named.Id);
        var include = request.Include?.Split(',') ?? [];
        return Listing<DrugResponse>.Of(
            all.Where(drug => Fits(drug, request, snapshot)), drug => drug.Slug, drug => new DrugResponse(drug, snapshot, include));
    }

    private static bool Fits(Drug drug, Request request, Snapshot snapshot) =>
        (request.Modality is null || Wire<Modality>.Name(drug.Modality) == request.Modality)
        && (request.Role is null || Wire<DrugRole>.Name(drug.Role) == request.Role)
        && (request.Route is null || drug.Routes.Any(route => Wire<Route>.Name(route) == request.Route))
        && (request.Target is null || drug.Targets.Any(target => Same(target, request.Target)))
        && (request.Brand is null || drug.Brands.Any(brand => Same(brand.Name, request.Brand)))
        && (request.Name is null || DrugNames.NamesOf(drug).Any(name => Same(name.Text, request.Name)))
        && (request.ApprovedBy is null || DrugApprovals.By(drug, snapshot.Kb, snapshot.Day).Any(approval =>
            Wire<Regulator>.Name(approval.Regulator) == request.ApprovedBy && approval.InForceOn(snapshot.Day)));

    private static bool Same(string one, string other) => NameFolding.Fold(one) == NameFolding.Fold(other);
}
