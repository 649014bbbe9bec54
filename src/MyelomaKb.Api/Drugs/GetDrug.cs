using Microsoft.AspNetCore.Mvc;
using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;

namespace MyelomaKb.Api.Drugs;

/// <summary>One drug, by id; any name that means one drug leads to it.</summary>
public static class GetDrug
{
    /// <summary>Which drug, and what to add to it.</summary>
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
            RuleFor(request => request.Include).SetValidator(new SomeOfRule<Request>(DrugIncluded.Names));
    }

    public static Reply<DrugResponse> Handle(Request request, Snapshot snapshot) =>
        DrugPaths.Find(request.Id, "", snapshot)
            .Then<DrugResponse>(drug => new DrugResponse(drug, snapshot, request.Include?.Split(',') ?? []));
}
