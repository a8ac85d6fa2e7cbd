using Microsoft.Extensions.Logging;

namespace KafkaTyped.Tests.Support;

/// <summary>Throws at every failure that is logged, as a sink that has lost its own connection may.</summary>
internal sealed class ThrowingLoggerFactory : ILoggerFactory, ILogger
{
    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel >= LogLevel.Warning)
        {
            throw new InvalidOperationException("of the logger");
        }
    }

    public void Dispose()
    {
    }
}
