namespace MyelomaKb.Api.Eligibility.Reading;

/// <summary>Something wrong in a body, by JSON pointer.</summary>
internal sealed record BodyProblem(string Pointer, string Message, IReadOnlyList<string> Candidates)
{
    public BodyProblem(string pointer, string message)
        : this(pointer, message, [])
    {
    }

    /// <summary>The name here that means no drug; what it may mean is searched for once that is paid for.</summary>
    public string? UnknownName { get; init; }
}
