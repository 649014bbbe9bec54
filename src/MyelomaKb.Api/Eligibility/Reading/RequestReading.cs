using MyelomaKb.Domain.Eligibility.Profile;

namespace MyelomaKb.Api.Eligibility.Reading;

/// <summary>What came of reading a body: a request understood, or what is wrong with it, or the other revision it asks for.</summary>
internal sealed record RequestReading
{
    public EligibilityRequest? Request { get; init; }

    public ProfileReading? Profile { get; init; }

    /// <summary>What is wrong, each at its place; names that mean no drug are not explained yet.</summary>
    public IReadOnlyList<BodyProblem> Problems { get; init; } = [];

    /// <summary>Whether so much was wrong that the rest of the body was not read.</summary>
    public bool HasMore { get; init; }

    /// <summary>How many names there are to explain, each counted once: each takes a search.</summary>
    public int UnknownNames => Problems.Select(problem => problem.UnknownName).OfType<string>().Distinct(StringComparer.Ordinal).Count();

    public int? OtherRevision { get; init; }

    /// <summary>The caller's own name of a line of a batch, where it could be read.</summary>
    public string? Id { get; init; }

    public static RequestReading Of(BodyProblem problem) => new() { Problems = [problem] };

    public static RequestReading Of(IReadOnlyList<BodyProblem> problems) => new() { Problems = problems };

    /// <summary>
    /// What is wrong, with each unknown name explained: the search for it is done once, however often the name stands here.
    /// </summary>
    public IReadOnlyList<BodyProblem> Explain(ProfileTerms terms)
    {
        var known = new Dictionary<string, NamePuzzle>(StringComparer.Ordinal);
        return
        [
            .. Problems.Select(problem => problem.UnknownName is not { } name ? problem
                : known.TryGetValue(name, out var puzzle) ? Said(problem, puzzle)
                : Said(problem, known[name] = terms.Explain(name))),
        ];

        static BodyProblem Said(BodyProblem problem, NamePuzzle puzzle) =>
            new(problem.Pointer, puzzle.Message, puzzle.Candidates);
    }
}
