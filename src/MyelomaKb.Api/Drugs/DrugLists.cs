using Microsoft.AspNetCore.Mvc;
using MyelomaKb.Api.Combinations;
using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Domain;

namespace MyelomaKb.Api.Drugs;

/// <summary>A list that belongs to one drug.</summary>
public sealed record DrugListRequest : ListRequest
{
    /// <summary>The drug's id; a name redirects to it.</summary>
    [FromRoute(Name = "id")]
    public required string Id
    {
        get;
        init => field = PathText.Decode(value);
    }
}

/// <summary>Checks the request for a list that belongs to one drug.</summary>
public sealed class DrugListValidator(TimeProvider time) : ListValidator<DrugListRequest>(time);

/// <summary>The approvals that cover a drug, newest decision first.</summary>
public static class ListDrugApprovals
{
    public static Reply<Listing<ApprovalSummary>> Handle(DrugListRequest request, Snapshot snapshot) =>
        DrugPaths.Find(request.Id, "/approvals", snapshot).Then<Listing<ApprovalSummary>>(drug => Listing<ApprovalSummary>.Of(
            ApprovalOrder.Of(DrugApprovals.By(drug, snapshot.Kb, snapshot.Day), snapshot),
            approval => approval.Slug,
            approval => new ApprovalSummary(approval, snapshot)));
}

/// <summary>The combinations that a drug is part of, ordered by id.</summary>
public static class ListDrugCombinations
{
    public static Reply<Listing<CombinationResponse>> Handle(DrugListRequest request, Snapshot snapshot) =>
        DrugPaths.Find(request.Id, "/combinations", snapshot).Then<Listing<CombinationResponse>>(drug => Listing<CombinationResponse>.Of(
            snapshot.Kb.Links.CombinationsWithDrug[drug.Id].OrderBy(combination => combination.Id),
            combination => combination.Slug,
            combination => new CombinationResponse(combination, snapshot, [])));
}
