using FluentValidation;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Data.Auditing;
using MyelomaKb.Data.Upkeep;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.Upkeep;

/// <summary>A reader's note that an entry may be wrong. Nothing about the reader is stored.</summary>
public sealed record FlagRequest
{
    /// <summary>The kind of the entry.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>The entry's id.</summary>
    public required string Id { get; init; }

    /// <summary>What seems wrong, and how to verify it: 10 to 1,000 characters. Write nothing about yourself or a patient.</summary>
    public required string Reason { get; init; }

    /// <summary>Checks the reason.</summary>
    internal sealed class Validator : AbstractValidator<FlagRequest>
    {
        private const int Shortest = 10;

        public Validator() => RuleFor(request => request.Reason)
            .SetValidator(new TextRule<FlagRequest>(
                Shortest, ReviewTask.LongestText,
                $"Say in {Shortest} to {ReviewTask.LongestText} characters what seems wrong, without control characters.",
                TextPatterns.Lines));
    }
}

/// <summary>The flag was stored.</summary>
/// <param name="Id">The id of the flag, which editors see too.</param>
/// <param name="Entry">The address of the entry.</param>
public sealed record FlagResponse(string Id, string Entry);

/// <summary>Takes a reader's flag, and opens a task for editors with it.</summary>
internal static class FlagEntry
{
    private static readonly Actor Reader = Actor.Program("reader");

    public static async Task<Written> HandleAsync(Write write, Knowledge knowledge, TimeProvider time, CancellationToken cancellation)
    {
        var (request, problem) = write.Read<FlagRequest>();
        if (problem is not null)
        {
            return problem;
        }

        if (knowledge.Newest is not { } kb)
        {
            return Problem.Of(ProblemTypes.NotReady, "There is nothing to flag yet.") with { RetryAfter = 2 };
        }

        if (kb.Find(new EntryRef(request!.Kind, request.Id)) is null)
        {
            return Problem.Invalid("/id", $"There is no {Wire<EntryKind>.Name(request.Kind)} '{Quote.Short(request.Id)}'.");
        }

        var task = new ReviewTask
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            Origin = TaskOrigin.Reader,
            Kind = request.Kind,
            Slug = request.Id,
            Reason = request.Reason.Trim(),
            Revision = kb.Revision.Number,
            OpenedAt = time.GetUtcNow(),
        };
        await ReviewTasks.OpenAsync(write.Connection, task, cancellation);

        // The trail keeps everything for good, and a reader may have written about themselves: it names the entry alone.
        await write.AuditAsync(
            Reader, "task-opened", $"task:{task.Id}", $"flag of {Wire<EntryKind>.Name(task.Kind)}:{task.Slug}", cancellation);
        return Written.Made(new FlagResponse(task.Id.ToString(), DueEntries.LinkOf(task.Kind, task.Slug)), location: null, etag: null);
    }
}
