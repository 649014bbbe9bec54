using FluentValidation;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Data.Upkeep;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.Upkeep;

/// <summary>Something about an entry that an editor should look at.</summary>
public sealed record ReviewTaskResponse
{
    /// <summary>The id of the task.</summary>
    public required string Id { get; init; }

    /// <summary>Its origin.</summary>
    public required TaskOrigin Origin { get; init; }

    /// <summary>The kind of the entry.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>The entry's id.</summary>
    public required string Entry { get; init; }

    /// <summary>The entry's URL.</summary>
    public required string Link { get; init; }

    /// <summary>What to look at, and why.</summary>
    public required string Reason { get; init; }

    /// <summary>The newest revision when it was opened.</summary>
    public required int Revision { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The label version that was found; only for tasks of the label watch.</summary>
    public SeenLabel? Label { get; init; }

    /// <summary>When it was resolved; absent while it is open.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>The display name of the person who resolved it.</summary>
    public string? ResolvedBy { get; init; }

    /// <summary>The outcome.</summary>
    public string? Resolution { get; init; }

    internal static ReviewTaskResponse Of(ReviewTask task) => new()
    {
        Id = task.Id.ToString(),
        Origin = task.Origin,
        Kind = task.Kind,
        Entry = task.Slug,
        Link = DueEntries.LinkOf(task.Kind, task.Slug),
        Reason = task.Reason,
        Revision = task.Revision,
        OpenedAt = task.OpenedAt,
        Label = task.Label,
        ResolvedAt = task.ResolvedAt,
        ResolvedBy = task.ResolvedBy,
        Resolution = task.Resolution,
    };

    // All that ever changes of a task is that it is resolved.
    internal static string TagOf(ReviewTask task) => Written.TagOf(task.ResolvedAt is null ? 1 : 2);
}

/// <summary>The outcome of a task.</summary>
public sealed record ResolutionRequest
{
    /// <summary>What was found and done: 1 to 1,000 characters.</summary>
    public required string Resolution { get; init; }

    /// <summary>Checks its length.</summary>
    internal sealed class Validator : AbstractValidator<ResolutionRequest>
    {
        public Validator() => RuleFor(request => request.Resolution)
            .SetValidator(new TextRule<ResolutionRequest>(
                1, ReviewTask.LongestText,
                $"Say in 1 to {ReviewTask.LongestText} characters what you found and did, without control characters except line feeds.",
                TextPatterns.Lines));
    }
}
