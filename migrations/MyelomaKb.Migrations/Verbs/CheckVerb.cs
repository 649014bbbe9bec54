using MyelomaKb.Data.Importing;

namespace MyelomaKb.Migrations.Verbs;

internal static class CheckVerb
{
    public static Task<int> RunAsync(Arguments arguments, Desk desk, CancellationToken ct) =>
        CheckFactsAsync(arguments.Word ?? FactsVerb.OwnFacts, desk, ct);

    private static async Task<int> CheckFactsAsync(string folder, Desk desk, CancellationToken ct)
    {
        var facts = await FactsReader.ReadAsync(folder, ct);
        if (facts.Findings.Count > 0)
        {
            return FactsVerb.TellFindings(facts.Findings, desk);
        }

        desk.Say($"{facts.Entries.Count} entries, no findings.");
        return 0;
    }
}
