namespace MyelomaKb.Api.Http.Reading;

/// <summary>
/// Tells the contract that a route answers with something of the program itself, which is kept and compressed as reads are.
/// </summary>
public sealed record FixedAnswer;
