namespace MyelomaKb.Api.Eligibility.Reading;

/// <summary>Something wrong in a body, by JSON pointer.</summary>
internal sealed record BodyProblem(string Pointer, string Message, IReadOnlyList<string> Candidates)
{
    public BodyProblem(string pointer, string message)
        : this(pointer, message, [])
    {
    }
}
