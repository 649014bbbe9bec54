using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Api.People;
using MyelomaKb.Data.Upkeep;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.Upkeep;

/// <summary>Which review tasks to list.</summary>
public sealed record TaskListRequest : AdminListRequest
{
    /// <summary>Open or resolved tasks; open if omitted.</summary>
    [FromQuery(Name = "state")]
    public string? State { get; init; }

    /// <summary>Only tasks with this origin.</summary>
    [FromQuery(Name = "origin")]
    public string? Origin { get; init; }

    /// <summary>Checks all of it.</summary>
    internal new sealed class Validator : AbstractValidator<TaskListRequest>
    {
        public Validator()
        {
            RuleFor(request => request.Limit).SetValidator(new WholeNumberRule<TaskListRequest>(1, Paging.LargestLimit));
            RuleFor(request => request.State).SetValidator(new OneOfRule<TaskListRequest>([ManageTasks.Open, ManageTasks.Resolved]));
            RuleFor(request => request.Origin).SetValidator(new OneOfRule<TaskListRequest>(Wire<TaskOrigin>.All));
        }
    }
}

/// <summary>What editors do with review tasks.</summary>
internal static class ManageTasks
{
    public const string Open = "open";
    public const string Resolved = "resolved";
    private const string Missing = "This task does not exist.";

    public static async Task<IResult> ListAsync(
        [AsParameters] TaskListRequest request, HttpContext http, Write write, CancellationToken cancellation)
    {
        await write.Connection.OpenAsync(cancellation);
        var (isOpen, origin) = (request.State != Resolved, Wire<TaskOrigin>.Find(request.Origin));
        return await AdminList.AnswerAsync(
            http, request, page => ReviewTasks.ListAsync(write.Connection, isOpen, origin, page, cancellation), ReviewTaskResponse.Of);
    }

    public static async Task<IResult> GetAsync(string id, HttpContext http, Write write, CancellationToken cancellation)
    {
        await write.Connection.OpenAsync(cancellation);
        return await FindAsync(id, write, cancellation) is { } task
            ? AdminRoutes.Now(http, ReviewTaskResponse.Of(task), ReviewTaskResponse.TagOf(task))
            : AdminRoutes.Missing(Missing);
    }

    public static async Task<Written> ResolveAsync(
        string id, HttpContext http, Write write, TimeProvider time, CancellationToken cancellation)
    {
        var (request, problem) = write.Read<ResolutionRequest>();
        if (problem is not null)
        {
            return problem;
        }

        if (await FindAsync(id, write, cancellation) is not { } task)
        {
            return Problem.Of(ProblemTypes.NotFound, Missing);
        }

        if (write.StaleAt(ReviewTaskResponse.TagOf(task)) is { } stale)
        {
            return stale;
        }

        if (task.ResolvedAt is not null)
        {
            return Problem.Invalid("/", $"The task was resolved by {task.ResolvedBy}.");
        }

        var resolved = task with
        {
            ResolvedAt = time.GetUtcNow(),
            ResolvedBy = Principals.ActorOf(http.User).ShownName,
            Resolution = request!.Resolution.Trim(),
        };
        await ReviewTasks.ResolveAsync(write.Connection, resolved, cancellation);
        await write.AuditAsync(http.User, "task-resolved", $"task:{task.Id}", resolved.Resolution, cancellation);
        return Written.Of(ReviewTaskResponse.Of(resolved), ReviewTaskResponse.TagOf(resolved));
    }

    private static async Task<ReviewTask?> FindAsync(string id, Write write, CancellationToken cancellation) =>
        Guid.TryParse(id, out var guid) ? await ReviewTasks.LockAsync(write.Connection, guid, cancellation) : null;
}
