using System.Text;
using MyelomaKb.Conformance.Cases;
using MyelomaKb.Conformance.Checks;

namespace MyelomaKb.Conformance;

/// <summary>Puts cases to a service, one after the other, and writes a line for each that fails.</summary>
internal sealed class ConformanceRun(HttpClient service, TextWriter report)
{
    /// <summary>How many cases passed and failed.</summary>
    public async Task<(int Passed, int Failed)> Run(IEnumerable<ConformanceCase> cases, CancellationToken cancellation)
    {
        var (passed, failed) = (0, 0);
        foreach (var each in cases)
        {
            var differences = await Differences(each, cancellation);
            if (differences.Count == 0)
            {
                passed++;
                continue;
            }

            failed++;
            await report.WriteLineAsync($"{each.Id}: {string.Join(" | ", differences)}".AsMemory(), cancellation);
        }

        return (passed, failed);
    }

    private async Task<IReadOnlyList<string>> Differences(ConformanceCase each, CancellationToken cancellation)
    {
        using var body = new StringContent(each.Request.GetRawText(), Encoding.UTF8, "application/json");
        using var response = await service.PostAsync(new Uri("v1/eligibility", UriKind.Relative), body, cancellation);
        var answer = await response.Content.ReadAsStringAsync(cancellation);
        return ConformanceCheck.Differences(each, (int)response.StatusCode, answer);
    }
}
