using System.Globalization;
using MyelomaKb.Data.Auditing;
using MyelomaKb.Data.Checking;
using MyelomaKb.Data.Editing;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Faults;

/// <summary>
/// Publications that are hit by kill -9, of the server or of the process that publishes, at ten points: whatever is acknowledged is
/// there, whole, once, in order. Ten rounds here; FAULT_ROUNDS asks for more (tests/faults.sh: 200).
/// </summary>
public sealed class PublicationFaultTests
{
    private static int Rounds =>
        int.Parse(Environment.GetEnvironmentVariable("FAULT_ROUNDS") ?? "10", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Publication_that_is_hit_anywhere_is_there_whole_and_once_after_its_retry()
    {
        await using var two = await TwoProcesses.StartAsync();
        Reader[] readers = [new(two, 0), new(two, 1)];
        var reading = readers.Select(reader => reader.RunAsync()).ToList();
        List<int> revisions = [];
        for (var round = 0; round < Rounds; round++)
        {
            var point = PublicationPoint.All[round % PublicationPoint.All.Count];
            var hitsServer = (round + (round / PublicationPoint.All.Count)) % 2 == 0;
            TestContext.Current.SendDiagnosticMessage($"Round {round + 1}: {(hitsServer ? "server" : "process")} at {point.Name}");
            revisions.Add(await new PublicationRound(two, round, point, hitsServer).RunAsync());
        }

        foreach (var reader in readers)
        {
            reader.End();
        }

        await Task.WhenAll(reading);
        var token = TestContext.Current.CancellationToken;
        Assert.Equal(Enumerable.Range(2, Rounds), revisions);
        Assert.Empty((await DeepCheck.RunAsync(two.Database, token)).Findings);
        Assert.Null((await AuditVerification.RunAsync(two.Database, noted: null, token)).Broken);
        Assert.Equal((Rounds, null), await ProposalVerification.RunAsync(two.Database, token));
        Assert.Empty(readers.SelectMany(reader => reader.Halves));
        Assert.All(readers, reader => Assert.True(reader.Reads > 0));
        await SaysAsync(two, $"Round {Rounds - 1}.");
    }

    private static async Task SaysAsync(TwoProcesses two, string words)
    {
        for (var process = 0; process < 2; process++)
        {
            foreach (var drug in PublicationRound.Drugs)
            {
                await Eventually.TrueAsync(
                    async () => (await two.Http(process).GetStringAsync($"/v1/drugs/{drug}")).Contains(words, StringComparison.Ordinal),
                    $"process {process} says '{words}' of {drug}");
            }
        }
    }
}
