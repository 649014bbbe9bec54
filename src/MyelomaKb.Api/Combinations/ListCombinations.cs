using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Combinations;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Api.Combinations;

/// <summary>The combinations that fit every filter, ordered by id.</summary>
public static class ListCombinations
{
    /// <summary>The most components that can be named.</summary>
    public const int MostComponents = 10;

    /// <summary>Filters of the list of combinations; all that are given must fit.</summary>
    public sealed record Request : ListRequest
    {
        /// <summary>Drugs of the combination (ids or any names); separate several with commas or repeat the parameter.</summary>
        [FromQuery(Name = "component")]
        [ManyValues]
        public string[]? Component { get; init => field = value is null ? null : [.. value.SelectMany(one => one.Split(','))]; }

        /// <summary>Whether the components are all drugs of the combination or some of them; `contains` if omitted.</summary>
        [FromQuery(Name = "match")]
        public string? Match { get; init; }

        /// <summary>The stage of the disease in which the combination is used.</summary>
        [FromQuery(Name = "setting")]
        public string? Setting { get; init; }

        /// <summary>Combinations with an approval of this regulator in force on the day.</summary>
        [FromQuery(Name = "approvedBy")]
        public string? ApprovedBy { get; init; }

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
            RuleFor(request => request.Component).Must(all => all is null || all.Length <= MostComponents)
                .WithMessage($"Name at most {MostComponents} components.");
            RuleForEach(request => request.Component).SetValidator(new NameRule<Request>("lenalidomide")).OverridePropertyName("Component");
            RuleFor(request => request.Match).SetValidator(new OneOfRule<Request>(DrugSets.Matches));
            RuleFor(request => request.Match).Must((request, match) => match is null || request.Component is { Length: > 0 })
                .WithMessage("Add `component`: this parameter says how it is matched.");
            RuleFor(request => request.Setting).SetValidator(OneOf<Setting>());
            RuleFor(request => request.ApprovedBy).SetValidator(OneOf<Regulator>());
            RuleFor(request => request.Include).SetValidator(new SomeOfRule<Request>(CombinationIncluded.Names));
        }
    }

    public static Reply<Listing<CombinationResponse>> Handle(Request request, Snapshot snapshot) =>
        DrugSets.Read("component", request.Component ?? [], snapshot.Kb).Then<Listing<CombinationResponse>>(wanted =>
            Listing<CombinationResponse>.Of(
                snapshot.Kb.Combinations.All.Where(one => HasComponents(one, wanted, request) && Fits(one, request, snapshot)),
                one => one.Slug,
                one => new CombinationResponse(one, snapshot, request.Include?.Split(',') ?? [])));

    private static bool HasComponents(Combination combination, IReadOnlySet<Id<Drug>> wanted, Request request)
    {
        var all = combination.Components.Select(part => part.Drug);
        return request.Match == DrugSets.Exactly ? wanted.SetEquals(all) : wanted.IsSubsetOf(all);
    }

    private static bool Fits(Combination combination, Request request, Snapshot snapshot) =>
        (request.Setting is null || combination.Settings.Any(one => Wire<Setting>.Name(one.Setting) == request.Setting))
        && (request.ApprovedBy is null || CombinationApprovals.By(combination, snapshot).Any(approval =>
            Wire<Regulator>.Name(approval.Regulator) == request.ApprovedBy && approval.InForceOn(snapshot.Day)));
}
