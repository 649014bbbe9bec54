using MyelomaKb.Api.Problems;

namespace MyelomaKb.Api.Eligibility.Batch;

/// <summary>
/// What the labels of a day say of the patient of one line; or what is wrong with the line, and then `error` stands alone beside `id`.
/// The answer itself is written without it; a test holds the two together.
/// </summary>
public sealed record BatchLineResponse
{
    /// <summary>The caller's own name of the line; absent where none was given or it could not be read.</summary>
    public string? Id { get; init; }

    /// <summary>The day asked about.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The approvals whose label covers the patient, newest decision first and then by id.</summary>
    public IReadOnlyList<string>? Eligible { get; init; }

    /// <summary>The approvals of which it can't be told yet, newest decision first and then by id.</summary>
    public IReadOnlyList<string>? Undetermined { get; init; }

    /// <summary>How many approvals there are of each verdict.</summary>
    public IReadOnlyDictionary<string, int>? Counts { get; init; }

    /// <summary>What is wrong with the line, by JSON pointer into it.</summary>
    public Problem? Error { get; init; }
}
