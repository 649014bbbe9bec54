using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace MyelomaKb.Api.Tests.Observing;

/// <summary>Keeps everything that is logged, scopes and exceptions too.</summary>
internal sealed class Ears : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _heard = new();

    public string Text => string.Join('\n', _heard);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        _heard.Enqueue($"{state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _heard.Enqueue($"{logLevel} {formatter(state, exception)} {state} {exception}");

    public void Dispose()
    {
    }
}
