using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Api.People;

namespace MyelomaKb.Api.Upkeep;

/// <summary>The doors to what keeps entries true: flags from readers, and what editors have to look at.</summary>
public static class UpkeepEndpoints
{
    private const string Json = "application/json";
    private const string ProblemJson = "application/problem+json";

    public static void MapUpkeep(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(PeopleSetup.FlagPath, FlagEntry.HandleAsync).WithTags("Upkeep").Writes()
            .Accepts<FlagRequest>(Json).Produces<FlagResponse>(StatusCodes.Status201Created)
            .Produces<Problem>(StatusCodes.Status400BadRequest, ProblemJson)
            .Produces<Problem>(StatusCodes.Status503ServiceUnavailable, ProblemJson)
            .Documented(
                "flagEntry", "Flag an entry",
                "For readers who see something wrong. No account is needed; only the reason is stored. Editors look at each flag.");

        var due = routes.MapAdmin("/due", "Upkeep");
        due.MapGetOrHead("", DueEntries.ListAsync).RequireAuthorization(Policies.Member)
            .WithMetadata(new QueryOf(typeof(DueRequest), IsRead: false)).Produces<Page<DueResponse>>()
            .Documented(
                "listDue", "List what is due",
                "Entries that are due to be compared with their sources again: approvals in force and labels every 90 days, drugs, "
                    + "combinations "
                + "and conditions every 180, all others every 365, and one step sooner if something is unconfirmed. Also every entry that "
                + "has an open task. The highest risk comes first, then the oldest.");

        var tasks = routes.MapAdmin("/tasks", "Upkeep");
        tasks.MapGetOrHead("", ManageTasks.ListAsync).RequireAuthorization(Policies.Member)
            .WithMetadata(new QueryOf(typeof(TaskListRequest), IsRead: false)).Produces<Page<ReviewTaskResponse>>()
            .Documented("listTasks", "List review tasks", "Readers' flags and newer labels, oldest first.");
        tasks.MapGetOrHead("/{id}", ManageTasks.GetAsync).RequireAuthorization(Policies.Member).OrNotFound().Produces<ReviewTaskResponse>()
            .Documented("getTask", "Get a review task", "One task and its outcome.");
        tasks.MapPost("/{id}/resolution", ManageTasks.ResolveAsync).Changes().RequireAuthorization(Policies.Editor).OrNotFound()
            .Accepts<ResolutionRequest>(Json).Produces<ReviewTaskResponse>()
            .Documented(
                "resolveTask", "Resolve a review task",
                "Says what you found and did. To change the entry, create a proposal.");
    }
}
