namespace MyelomaKb.Data.Importing;

/// <summary>Something in a folder of facts that must be put right before it can be imported.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Record">The record's id, or its place in the file (<c>#3</c>) where it has none; empty for the file as a whole.</param>
/// <param name="Pointer">A JSON pointer into the record; empty for the record as a whole.</param>
/// <param name="Message">What is wrong, in plain words.</param>
public sealed record FactFinding(string File, string Record, string Pointer, string Message)
{
    public override string ToString() =>
        string.Join(": ", new[] { File, Record, Pointer, Message }.Where(part => part.Length > 0));
}
