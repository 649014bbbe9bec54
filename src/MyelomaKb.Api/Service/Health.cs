using MyelomaKb.Api.Eligibility;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Data.Following;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Api.Service;

/// <summary>Whether the service is ready, and which revision it uses.</summary>
public sealed record ReadinessResponse
{
    /// <summary>Whether reads are answered.</summary>
    public required bool Ready { get; init; }

    /// <summary>The state of the database connection.</summary>
    public required FeedCondition Condition { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The same in words, and what to do about it.</summary>
    public required string Detail { get; init; }

    /// <summary>The revision that the service answers from.</summary>
    public int? Revision { get; init; }

    /// <summary>Schema migrations that the database lacks.</summary>
    public IReadOnlyList<string>? MissingMigrations { get; init; }

    /// <summary>Wordings that cannot be evaluated; assessments omit their approvals. Absent if there are none.</summary>
    public IReadOnlyList<UnjudgedResponse>? Unjudged { get; init; }

    /// <summary>
    /// Published entries that are not served: their documents cannot be read, or they refer to entries that are not there. Absent where
    /// there are none.
    /// </summary>
    public IReadOnlyList<LeftOutResponse>? LeftOut { get; init; }

    public static ReadinessResponse Of(Knowledge knowledge, KnowledgeSource source, EligibilityProbe probe)
    {
        var (state, newest) = (source.State, knowledge.Newest);
        var fault = newest is null ? null : probe.FaultOf(newest, knowledge.Today);
        var unjudged = newest is null || fault is not null ? [] : newest.Eligibility.Unjudged;
        return new ReadinessResponse
        {
            Ready = newest is not null && fault is null,
            Condition = state.Condition,
            Since = state.Since,
            Detail = fault ?? state.Detail,
            Revision = newest?.Revision.Number,
            MissingMigrations = state.MissingMigrations.Count == 0 ? null : state.MissingMigrations,
            LeftOut = newest is null or { LeftOut.Count: 0 } ? null : [.. newest.LeftOut.Select(one => new LeftOutResponse(one))],
            Unjudged = unjudged.Count == 0
                ? null
                : [.. unjudged.Select(one => new UnjudgedResponse(one.Approval.Value, one.From, one.Reason))],
        };
    }
}

/// <summary>A wording that cannot be evaluated.</summary>
/// <param name="Approval">The approval.</param>
/// <param name="From">The day from which the wording holds.</param>
/// <param name="Reason">Why not.</param>
public sealed record UnjudgedResponse(string Approval, DateOnly From, string Reason);

/// <summary>A published entry that is not served.</summary>
public sealed record LeftOutResponse
{
    public LeftOutResponse(LeftOutEntry entry) => (Kind, Id, Reason) = (entry.Entry.Kind, entry.Entry.Slug, entry.Reason);

    /// <summary>The kind of the entry.</summary>
    public EntryKind Kind { get; }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Why it is not served.</summary>
    public string Reason { get; }
}
