using MyelomaKb.Api.Answering;
using MyelomaKb.Data.Following;

namespace MyelomaKb.Api.Service;

/// <summary>Whether the service can answer, and what it answers from.</summary>
public sealed record ReadinessResponse
{
    /// <summary>Whether reads are answered.</summary>
    public required bool Ready { get; init; }

    /// <summary>How the link to the database stands.</summary>
    public required FeedCondition Condition { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The same in words, with what to do about it.</summary>
    public required string Detail { get; init; }

    /// <summary>The revision that is served.</summary>
    public int? Revision { get; init; }

    /// <summary>Schema migrations that the database lacks.</summary>
    public IReadOnlyList<string>? MissingMigrations { get; init; }

    public static ReadinessResponse Of(Knowledge knowledge, KnowledgeSource source)
    {
        var state = source.State;
        return new ReadinessResponse
        {
            Ready = knowledge.Newest is not null,
            Condition = state.Condition,
            Since = state.Since,
            Detail = state.Detail,
            Revision = knowledge.Newest?.Revision.Number,
            MissingMigrations = state.MissingMigrations.Count == 0 ? null : state.MissingMigrations,
        };
    }
}
