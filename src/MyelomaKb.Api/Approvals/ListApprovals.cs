using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Api.Approvals;

/// <summary>The approvals decided by the day that fit every filter, newest decision first.</summary>
public static class ListApprovals
{
    /// <summary>Filters of the list of approvals; all that are given must fit.</summary>
    public sealed record Request : ListRequest
    {
        /// <summary>Approvals of this drug (id or any name).</summary>
        [FromQuery(Name = "drug")]
        public string? Drug { get; init; }

        /// <summary>The regulator that decided.</summary>
        [FromQuery(Name = "regulator")]
        public string? Regulator { get; init; }

        /// <summary>The stage of the disease in which the treatment is given.</summary>
        [FromQuery(Name = "setting")]
        public string? Setting { get; init; }

        /// <summary>The pathway on the day.</summary>
        [FromQuery(Name = "pathway")]
        public string? Pathway { get; init; }

        /// <summary>The status of the approval on the day.</summary>
        [FromQuery(Name = "status")]
        public string? Status { get; init; }

        /// <summary>Whether the approval is in force on the day.</summary>
        [FromQuery(Name = "inForce")]
        public string? InForce { get; init; }

        /// <summary>Decided on this day or later.</summary>
        [FromQuery(Name = "decidedFrom")]
        public string? DecidedFrom { get; init; }

        /// <summary>Decided on this day or earlier.</summary>
        [FromQuery(Name = "decidedTo")]
        public string? DecidedTo { get; init; }

        /// <summary>
        /// Drugs (ids or names) given together; separate several with commas or repeat the parameter. See `regimenMatch`.
        /// </summary>
        [FromQuery(Name = "regimen")]
        [ManyValues]
        public string? Regimen { get; init; }

        /// <summary>
        /// Whether `regimen` is the whole regimen (optional drugs may be named or not) or a part of it; `contains` if omitted.
        /// </summary>
        [FromQuery(Name = "regimenMatch")]
        public string? RegimenMatch { get; init; }
    }

    public sealed class Validator : ListValidator<Request>
    {
        public Validator(TimeProvider time)
            : base(time)
        {
            RuleFor(request => request.Drug).SetValidator(new NameRule<Request>("teclistamab"));
            RuleFor(request => request.Regulator).SetValidator(OneOf<Regulator>());
            RuleFor(request => request.Setting).SetValidator(OneOf<Setting>());
            RuleFor(request => request.Pathway).SetValidator(OneOf<Pathway>());
            RuleFor(request => request.Status).SetValidator(OneOf<ApprovalStatus>());
            RuleFor(request => request.InForce).SetValidator(new YesNoRule<Request>());
            RuleFor(request => request.DecidedFrom).SetValidator(AnyDay());
            RuleFor(request => request.DecidedTo).SetValidator(AnyDay());
            RuleFor(request => request.Regimen).SetValidator(new NameRule<Request>("bortezomib,lenalidomide,dexamethasone"));
            RuleFor(request => request.RegimenMatch).SetValidator(new OneOfRule<Request>(DrugSets.Matches));
            RuleFor(request => request.RegimenMatch).Must((request, match) => match is null || request.Regimen is not null)
                .WithMessage("Add `regimen`: this parameter says how it is matched.");
            RuleFor(request => request.DecidedTo)
                .Must((request, to) =>
                    !Days.TryParse(to, out var last) || !Days.TryParse(request.DecidedFrom, out var first) || first <= last)
                .WithMessage("The day is before decidedFrom.");
        }
    }

    public static Reply<Listing<ApprovalSummary>> Handle(Request request, Snapshot snapshot)
    {
        var drug = request.Drug is null ? null : DrugPaths.Filter("drug", request.Drug, snapshot.Kb);
        var regimen = request.Regimen is null ? null : DrugSets.Read("regimen", request.Regimen.Split(','), snapshot.Kb);
        if ((drug?.Problem ?? regimen?.Problem) is { } problem)
        {
            return problem;
        }

        var all = drug?.Body is { } one ? DrugApprovals.By(one, snapshot.Kb, snapshot.Day) : snapshot.Kb.Approvals.All;
        var fitting = all.Where(approval => Fits(approval, request, snapshot) && FitsRegimen(approval, regimen?.Body, request, snapshot));
        return Listing<ApprovalSummary>.Of(
            ApprovalOrder.Of(fitting, snapshot), approval => approval.Slug, approval => new ApprovalSummary(approval, snapshot));
    }

    private static bool Fits(Approval approval, Request request, Snapshot snapshot) =>
        (request.Regulator is null || Wire<Regulator>.Name(approval.Regulator) == request.Regulator)
        && (request.Setting is null || Wire<Setting>.Name(approval.Setting) == request.Setting)
        && (request.Pathway is null || Wire<Pathway>.Name(approval.PathwayOn(snapshot.Day)) == request.Pathway)
        && (request.Status is null || Wire<ApprovalStatus>.Name(approval.StatusOn(snapshot.Day)) == request.Status)
        && (request.InForce is null || approval.InForceOn(snapshot.Day) == (request.InForce == "true"))
        && (request.DecidedFrom is null || (Days.TryParse(request.DecidedFrom, out var from) && approval.DecidedOn >= from))
        && (request.DecidedTo is null || (Days.TryParse(request.DecidedTo, out var to) && approval.DecidedOn <= to));

    /// <summary>Whether the regimen, in one of the forms that the approval covers on the day, is the wanted one.</summary>
    private static bool FitsRegimen(Approval approval, IReadOnlySet<Id<Drug>>? wanted, Request request, Snapshot snapshot) =>
        wanted is null || approval.RegimensBy(snapshot.Day, snapshot.Kb).Any(regimen =>
            wanted.IsSubsetOf(regimen.Select(part => part.Drug))
            && (request.RegimenMatch != DrugSets.Exactly
                || wanted.IsSupersetOf(regimen.Where(part => !part.Optional).Select(part => part.Drug))));
}
