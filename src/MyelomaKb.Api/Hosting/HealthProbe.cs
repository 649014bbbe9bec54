namespace MyelomaKb.Api.Hosting;

/// <summary>Asks a running service whether it is ready, for a container's health check: the image needs no other program for it.</summary>
public static class HealthProbe
{
    private const string Flag = "--check-health";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static bool IsAskedFor(string[] args) => args.Contains(Flag);

    /// <summary>0 where the service on this machine answers that it is ready, else 1.</summary>
    public static async Task<int> RunAsync(IConfiguration configuration)
    {
        var port = configuration["http_ports"]?.Split(';')[0];
        var address = port is null ? configuration["urls"]?.Split(';')[0] ?? ServiceHost.DefaultUrl : $"http://127.0.0.1:{port}";
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(new Uri(new Uri(address), "/health/ready"));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"{address} does not answer.");
            return 1;
        }
    }
}
