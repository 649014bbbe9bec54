using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MyelomaKb.Api.Answering;
using MyelomaKb.Api.Drugs;
using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Validation;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Claims;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.Claims;

/// <summary>The claims that fit every filter, ordered by id.</summary>
public static class ListClaims
{
    /// <summary>Filters of the list of claims; all that are given must fit.</summary>
    public sealed record Request : ListRequest
    {
        /// <summary>How the claim compares with the labels.</summary>
        [FromQuery(Name = "verdict")]
        public string? Verdict { get; init; }

        /// <summary>Claims about this drug (id or any name).</summary>
        [FromQuery(Name = "drug")]
        public string? Drug { get; init; }

        /// <summary>Claims that were compared with this approval (id).</summary>
        [FromQuery(Name = "approval")]
        public string? Approval { get; init; }

        /// <summary>Claims about this combination (id).</summary>
        [FromQuery(Name = "combination")]
        public string? Combination { get; init; }
    }

    public sealed class Validator : ListValidator<Request>
    {
        public Validator(TimeProvider time)
            : base(time)
        {
            RuleFor(request => request.Verdict).SetValidator(OneOf<ClaimVerdict>());
            RuleFor(request => request.Drug).SetValidator(new NameRule<Request>("teclistamab"));
            RuleFor(request => request.Approval).SetValidator(new NameRule<Request>("fda-tecvayli-2022-10-25"));
            RuleFor(request => request.Combination).SetValidator(new NameRule<Request>("vrd"));
        }
    }

    public static Reply<Listing<ClaimResponse>> Handle(Request request, Snapshot snapshot)
    {
        var kb = snapshot.Kb;
        var drug = request.Drug is null ? null : DrugPaths.Filter("drug", request.Drug, kb);
        if ((drug?.Problem ?? References.Check(request.Approval, request.Combination, kb)) is { } problem)
        {
            return problem;
        }

        var claims = kb.Claims.All.Where(claim =>
            (request.Verdict is null || Wire<ClaimVerdict>.Name(claim.Verdict) == request.Verdict)
            && (drug is null || claim.Drugs.Contains(drug.Body!.Id))
            && (request.Approval is null
                || claim.Approvals.Any(id => id.Value == request.Approval && kb.Approvals[id].DecidedBy(snapshot.Day)))
            && (request.Combination is null || claim.Combinations.Any(id => id.Value == request.Combination)));
        return Listing<ClaimResponse>.Of(claims, claim => claim.Slug, claim => new ClaimResponse(claim, snapshot));
    }
}
