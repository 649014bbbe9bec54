using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Http.Reading;


namespace MyelomaKb.Api.Approvals;

/// <summary>The door to approvals.</summary>
public static class ApprovalEndpoints
{
    public static void MapApprovals(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/approvals").WithTags("Approvals");
        group.MapList<ListApprovals.Request, ApprovalSummary>("", ListApprovals.Handle).Documented(
            "listApprovals", "List approvals",
            "Approvals decided by the day that match every filter, newest decision first, with their status on that day.");
        group.MapRead<GetApproval.Request, ApprovalResponse>("/{id}", GetApproval.Handle).NamedByPath().Documented(
            "getApproval", "Get an approval",
            "One approval with the label's wordings and its history up to the day, and its criteria as a tree and in plain words.");
    }
}
