using MyelomaKb.Domain.Common;

namespace MyelomaKb.Domain.Editing;

/// <summary>
/// Something about an entry that must be put right before it can be published, or looked at, and where in the entry it stands.
/// </summary>
/// <param name="Entry">The entry.</param>
/// <param name="Pointer">A JSON pointer into the entry as the API shows it; empty for the entry as a whole.</param>
/// <param name="Message">What is wrong, in plain words.</param>
/// <param name="Severity">Whether it must be put right.</param>
public sealed record Finding(EntryRef Entry, string Pointer, string Message, Severity Severity = Severity.Error)
{
    public override string ToString() => $"{Entry}: {(Pointer.Length == 0 ? "" : Pointer + ": ")}{Message}";
}
