using System.Text.Json;

namespace MyelomaKb.Api.Tests.Faults;

/// <summary>Reads from one process again and again, and notes every time when a revision shows half of a publication.</summary>
internal sealed class Reader(TwoProcesses two, int process)
{
    /// <summary>Leaves the processors to the processes that are tested.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private volatile bool _isEnded;

    public List<string> Halves { get; } = [];

    public int Reads { get; private set; }

    public async Task RunAsync()
    {
        while (!_isEnded)
        {
            try
            {
                await ReadAsync();
                await Task.Delay(Pause, TestContext.Current.CancellationToken);
            }
            catch (Exception cut)
                when (cut is HttpRequestException or ObjectDisposedException or OperationCanceledException or IOException or JsonException)
            {
                // The process is being killed or started.
                await Task.Delay(Pause, CancellationToken.None);
            }
        }
    }

    public void End() => _isEnded = true;

    private async Task ReadAsync()
    {
        var (first, revision) = await WordsAsync($"/v1/drugs/{PublicationRound.Drugs[0]}?fields=plainLanguage");
        var (second, _) = await WordsAsync($"/v1/drugs/{PublicationRound.Drugs[1]}?fields=plainLanguage&revision={revision}");
        if (first is not null && second is not null)
        {
            Reads++;
            if (revision != "1" && first != second)
            {
                Halves.Add($"revision {revision}: '{first}' beside '{second}'");
            }
        }
    }

    private async Task<(string? Words, string? Revision)> WordsAsync(string address)
    {
        using var answer = await two.Http(process).GetAsync(address, TestContext.Current.CancellationToken);
        if (!answer.IsSuccessStatusCode)
        {
            return (null, null);
        }

        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (json.RootElement.GetProperty("plainLanguage").GetString(), answer.Headers.GetValues("KB-Revision").Single());
    }
}
