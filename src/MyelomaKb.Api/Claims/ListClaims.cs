using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Claims;

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
        return References.Check(request.Approval, combination: null, kb) is { } problem
            ? problem
            : ClaimFilters.Read(request.Verdict, request.Drug, request.Combination, kb).Then<Listing<ClaimResponse>>(filter =>
            {
                var claims = kb.Claims.All.Where(claim => filter.Fits(claim) && (request.Approval is null
                    || claim.Approvals.Any(id => id.Value == request.Approval && kb.Approvals[id].DecidedBy(snapshot.Day))));
                return Listing<ClaimResponse>.Of(claims, claim => claim.Slug, claim => new ClaimResponse(claim, snapshot));
            });
    }
}
