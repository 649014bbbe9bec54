namespace MyelomaKb.Api.Eligibility.Reading;

/// <summary>
/// Something wrong in a body: at which byte the token stands, the member that is missing from the object there, what is wrong, and
/// what may have been meant. A name that means no drug has yet to be explained, which takes a search.
/// </summary>
internal readonly record struct BodyFault(
    long Offset, string? Missing, string Message, IReadOnlyList<string> Candidates, string? UnknownName = null);
