using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace MyelomaKb.Pages.Tests.Eligibility;

/// <summary>Nothing of an answer reaches a log, at any level, whether it is taken or refused.</summary>
public sealed class PrivacyTests
{
    [Fact]
    public async Task Answers_are_not_logged_at_any_level()
    {
        using var ears = new Ears();
        await using var site = await Site.StartAsync(new Site { Logs = ears });
        foreach (var (field, value) in new[] { ("ageYears", "61.0234917"), ("ageYears", "97"), ("word-7361", "word-9152") })
        {
            using var content = new FormUrlEncodedContent(
                [KeyValuePair.Create(field, value), KeyValuePair.Create("priorLines", "word-4481")]);
            using var answer = await site.Http.PostAsync("/eligibility", content, TestContext.Current.CancellationToken);
        }

        Assert.NotEmpty(ears.Heard);
        Assert.DoesNotContain(ears.Heard, line =>
            line.Contains("61.0234917", StringComparison.Ordinal) || line.Contains("word-", StringComparison.Ordinal));
    }

    private sealed class Ears : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Heard { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Heard.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Heard.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
