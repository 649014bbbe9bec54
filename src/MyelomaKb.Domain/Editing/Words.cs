using MyelomaKb.Domain.Common;

namespace MyelomaKb.Domain.Editing;

/// <summary>Words for messages.</summary>
internal static class Words
{
    /// <summary>The kind as a noun, in the plural for two.</summary>
    public static string Of(EntryKind kind, int count = 1)
    {
        var word = Wire<EntryKind>.Name(kind).Replace('-', ' ');
        return (count, kind) switch
        {
            (1, _) => word,
            (_, EntryKind.DrugClass) => word + "es",
            _ => word + "s",
        };
    }
}
