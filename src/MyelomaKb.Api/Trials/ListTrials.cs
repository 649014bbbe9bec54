using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Trials;
using MeasuredEndpoint = MyelomaKb.Domain.Trials.Endpoint;

namespace MyelomaKb.Api.Trials;

/// <summary>The trials that fit every filter, ordered by id.</summary>
public static class ListTrials
{
    /// <summary>Filters of the list of trials; all that are given must fit.</summary>
    public sealed record Request : ListRequest
    {
        /// <summary>Trials behind an approval or a combination with this drug (id or any name).</summary>
        [FromQuery(Name = "drug")]
        public string? Drug { get; init; }

        /// <summary>Trials behind this approval (id).</summary>
        [FromQuery(Name = "approval")]
        public string? Approval { get; init; }

        /// <summary>Trials of this combination (id).</summary>
        [FromQuery(Name = "combination")]
        public string? Combination { get; init; }

        /// <summary>The phase, as the entry writes it, such as 3 or 1/2.</summary>
        [FromQuery(Name = "phase")]
        public string? Phase { get; init; }

        /// <summary>Trials with a result for this endpoint.</summary>
        [FromQuery(Name = "endpoint")]
        public string? Endpoint { get; init; }
    }

    public sealed class Validator : ListValidator<Request>
    {
        public Validator(TimeProvider time)
            : base(time)
        {
            RuleFor(request => request.Drug).SetValidator(new NameRule<Request>("teclistamab"));
            RuleFor(request => request.Approval).SetValidator(new NameRule<Request>("fda-tecvayli-2022-10-25"));
            RuleFor(request => request.Combination).SetValidator(new NameRule<Request>("vrd"));
            RuleFor(request => request.Phase).SetValidator(new NameRule<Request>("3"));
            RuleFor(request => request.Endpoint).SetValidator(OneOf<MeasuredEndpoint>());
        }
    }

    public static Reply<Listing<TrialResponse>> Handle(Request request, Snapshot snapshot)
    {
        var kb = snapshot.Kb;
        var drug = request.Drug is null ? null : DrugPaths.Filter("drug", request.Drug, kb);
        var references = References.Check(request.Approval, request.Combination, kb);
        if ((drug?.Problem ?? references ?? CheckPhase(request.Phase, snapshot)) is { } problem)
        {
            return problem;
        }

        var trials = kb.Trials.All.Where(trial => Fits(trial, request) && Linked(trial, drug?.Body, request, snapshot));
        return Listing<TrialResponse>.Of(trials, trial => trial.Slug, trial => new TrialResponse(trial, snapshot));
    }

    private static Problem? CheckPhase(string? phase, Snapshot snapshot)
    {
        var phases = snapshot.Kb.Trials.All.Select(trial => trial.Phase).Distinct().Order(StringComparer.Ordinal).ToList();
        return phase is null || phases.Contains(phase)
            ? null
            : Problem.Invalid("phase", $"'{Quote.Short(phase)}' is not one of: {string.Join(", ", phases)}.");
    }

    private static bool Fits(Trial trial, Request request) =>
        (request.Phase is null || trial.Phase == request.Phase)
        && (request.Endpoint is null || trial.Results.Any(result => Wire<MeasuredEndpoint>.Name(result.Endpoint) == request.Endpoint));

    private static bool Linked(Trial trial, Drug? drug, Request request, Snapshot snapshot)
    {
        var links = snapshot.Kb.Links;
        var approvals = links.ApprovalsOfTrial[trial.Id].Where(approval => approval.DecidedBy(snapshot.Day)).ToList();
        var combinations = links.CombinationsOfTrial[trial.Id];
        return (request.Approval is null || approvals.Exists(one => one.Slug == request.Approval))
            && (request.Combination is null || combinations.Any(one => one.Slug == request.Combination))
            && (drug is null || approvals.Exists(one => one.RegimensBy(snapshot.Day, snapshot.Kb)
                    .Any(regimen => regimen.Any(part => part.Drug == drug.Id)))
                || combinations.Any(one => one.Components.Any(part => part.Drug == drug.Id)));
    }
}
