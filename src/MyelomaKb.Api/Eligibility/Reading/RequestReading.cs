using MyelomaKb.Domain.Eligibility.Profile;

namespace MyelomaKb.Api.Eligibility.Reading;

/// <summary>What came of reading a body: a request understood, or what is wrong with it, or the other revision it asks for.</summary>
internal sealed record RequestReading
{
    public EligibilityRequest? Request { get; init; }

    public ProfileReading? Profile { get; init; }

    public IReadOnlyList<BodyProblem> Problems { get; init; } = [];

    public int? OtherRevision { get; init; }

    /// <summary>The caller's own name of a line of a batch, where it could be read.</summary>
    public string? Id { get; init; }

    public static RequestReading Of(BodyProblem problem) => new() { Problems = [problem] };

    public static RequestReading Of(IReadOnlyList<BodyProblem> problems) => new() { Problems = problems };
}
