namespace MyelomaKb.Data.Reading;

/// <summary>Something wrong in a JSON document.</summary>
/// <param name="Pointer">The place, as a JSON pointer; empty for the document as a whole.</param>
/// <param name="Message">What is wrong there.</param>
public sealed record JsonFault(string Pointer, string Message);
