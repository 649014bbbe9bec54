using MyelomaKb.Conformance.Cases;

namespace MyelomaKb.Conformance;

/// <summary>Runs the cases against a service: exit code 0 when all pass, 1 when one fails, 2 when they could not be run.</summary>
internal static class Program
{
    private const int AllPassed = 0;
    private const int SomeFailed = 1;
    private const int NotRun = 2;

    private static async Task<int> Main(string[] arguments)
    {
        var folder = ConformanceCase.FolderAbove(Environment.CurrentDirectory) ?? ConformanceCase.FolderAbove(AppContext.BaseDirectory);
        if (RunnerOptions.Parse(arguments, folder) is not { } options) return await Stop(RunnerOptions.Usage);
        try
        {
            return await Run(options);
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return await Stop($"The cases cannot be read: {problem.Message}");
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
        {
            return await Stop($"{options.Service} does not answer: {problem.Message}");
        }
    }

    private static async Task<int> Run(RunnerOptions options)
    {
        using var interrupted = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = true;
            interrupted.Cancel();
        };
        var cases = ConformanceCase.LoadAll(options.Folder).Where(each => options.Only is null || each.Id == options.Only).ToList();
        if (cases.Count == 0) return await Stop($"There is no such case in {options.Folder}.");

        using var service = new HttpClient { BaseAddress = options.Service };
        var (passed, failed) = await new ConformanceRun(service, Console.Out).Run(cases, interrupted.Token);
        Console.WriteLine($"{passed} passed, {failed} failed");
        return failed == 0 ? AllPassed : SomeFailed;
    }

    private static async Task<int> Stop(string reason)
    {
        await Console.Error.WriteLineAsync(reason);
        return NotRun;
    }
}
