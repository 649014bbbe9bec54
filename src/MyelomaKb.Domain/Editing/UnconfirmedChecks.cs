using MyelomaKb.Domain.Documents;

namespace MyelomaKb.Domain.Editing;

/// <summary>What an entry calls unconfirmed is a part that it has: each pointer leads somewhere in its document.</summary>
internal static class UnconfirmedChecks
{
    public static void Run(EntrySet set)
    {
        foreach (var entry in set.All)
        {
            foreach (var (at, pointer) in entry.Unconfirmed.Index())
            {
                set.Require(
                    DocumentPointer.Leads(entry, pointer), entry, $"/unconfirmed/{at}", $"'{pointer}' leads nowhere in this record");
            }
        }
    }
}
