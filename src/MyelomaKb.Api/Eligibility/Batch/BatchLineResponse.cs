using MyelomaKb.Api.Http.Problems;

namespace MyelomaKb.Api.Eligibility.Batch;

/// <summary>
/// What the labels of a day say about the patient of one line, or the errors of the line: then there is only `error` and `id`.
/// </summary>
public sealed record BatchLineResponse
{
    /// <summary>The caller's own name for the line; absent if there was none or it could not be read.</summary>
    public string? Id { get; init; }

    /// <summary>The day asked about.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The approvals whose label covers the patient, newest decision first and then by id.</summary>
    public IReadOnlyList<string>? Eligible { get; init; }

    /// <summary>The approvals that are undetermined, newest decision first and then by id.</summary>
    public IReadOnlyList<string>? Undetermined { get; init; }

    /// <summary>The number of approvals with each verdict.</summary>
    public IReadOnlyDictionary<string, int>? Counts { get; init; }

    /// <summary>The errors of the line, by JSON pointer into it.</summary>
    public Problem? Error { get; init; }
}
