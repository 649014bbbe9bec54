using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.Approvals;

/// <summary>One approval, by id.</summary>
public static class GetApproval
{
    /// <summary>Which approval, and what to add to it.</summary>
    public sealed record Request : EntryRequest
    {
        /// <summary>Related entries to add under `included`; separate several with commas or repeat the parameter.</summary>
        [FromQuery(Name = "include")]
        [ManyValues]
        public string? Include { get; init; }
    }

    public sealed class Validator : RequestValidator<Request>
    {
        public Validator(TimeProvider time)
            : base(time) =>
            RuleFor(request => request.Include).SetValidator(new SomeOfRule<Request>(ApprovalIncluded.Names));
    }

    public static Reply<ApprovalResponse> Handle(Request request, Snapshot snapshot) => Find(request.Id, snapshot)
        .Then<ApprovalResponse>(approval => new ApprovalResponse(approval, snapshot, request.Include?.Split(',') ?? []));

    /// <summary>The approval in a path, if it had been decided by the day.</summary>
    public static Reply<Approval> Find(string id, Snapshot snapshot) => EntryPaths
        .Find(id, snapshot.Kb.Approvals, "/v1/approvals/", one => [one.Slug], Title)
        .Then<Approval>(approval => approval.DecidedBy(snapshot.Day)
            ? approval
            : Problem.Of(ProblemTypes.NotFound, $"{approval.Id} was decided on {Day(approval)}, after the day requested."));

    private static string Title(Approval approval) =>
        $"{approval.Brand}, {Wire<Regulator>.Name(approval.Regulator)}, {Day(approval)}";

    private static string Day(Approval approval) => approval.DecidedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
