using MyelomaKb.Api.Combinations;
using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Http.Reading;

namespace MyelomaKb.Api.Drugs;

/// <summary>The door to drugs.</summary>
public static class DrugEndpoints
{
    public static void MapDrugs(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1").WithTags("Drugs");
        group.MapList<ListDrugs.Request, DrugResponse>("/drugs", ListDrugs.Handle).Documented(
            "listDrugs", "List drugs", "Drugs that match every filter, ordered by id, with their status on the day.");
        group.MapRead<GetDrug.Request, DrugResponse>("/drugs/{id}", GetDrug.Handle).NamedByPath().Documented(
            "getDrug", "Get a drug",
            "One drug by id. A former id or any name that means one drug redirects to it; an ambiguous name is a 300.");
        group.MapList<DrugListRequest, ApprovalSummary>("/drugs/{id}/approvals", ListDrugApprovals.Handle).NamedByPath().Documented(
            "listDrugApprovals", "List a drug's approvals", "Every approval that covered the drug by the day, newest decision first.");
        group.MapList<DrugListRequest, CombinationResponse>("/drugs/{id}/combinations", ListDrugCombinations.Handle).NamedByPath()
            .Documented("listDrugCombinations", "List a drug's combinations", "Every combination that the drug is part of, ordered by id.");
        group.MapList<DrugListRequest, TimelineEntry>("/drugs/{id}/timeline", DrugTimeline.Handle).NamedByPath().Documented(
            "getDrugTimeline", "Get a drug's timeline", "What regulators did about the drug up to the day, oldest first.");
        group.MapRead<ResolveName.Request, ResolveResponse>("/resolve", ResolveName.Handle).Documented(
            "resolveName", "Resolve a name",
            "Which drug a name, brand, synonym, code or misspelling means, how it was matched, and which other form is not meant.");
    }
}
