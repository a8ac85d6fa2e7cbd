using KafkaTyped.CompilerServices;
using KafkaTyped.Native;
using KafkaTyped.Producing.Deliveries;
using Microsoft.Extensions.Logging;

namespace KafkaTyped.Producing.Clients;

/// <summary>
/// The native clients of a host: one for each cluster and set of client-wide settings, shared by all message types that fit. Thread-safe.
/// </summary>
internal sealed class KafkaClientPool(ILoggerFactory loggerFactory) : IAsyncDisposable, IDisposable
{
    private readonly ILogger _logger = loggerFactory.CreateLogger("KafkaTyped");
    private readonly Dictionary<string, KafkaClient> _clients = new(StringComparer.Ordinal);
    private bool _closed;

    /// <summary>Why no client can have a setting, in librdkafka's words; <see langword="null"/> when it takes the setting.</summary>
    /// <param name="name">The dotted name.</param>
    /// <param name="value">The value.</param>
    public static string? WhyRefused(string name, string value) => NativeConfiguration.Validate(name, value);

    /// <summary>The client that fits a message type's settings, created where there is none yet.</summary>
    /// <exception cref="KafkaConfigurationException">librdkafka refuses the settings.</exception>
    /// <exception cref="ObjectDisposedException">The pool is closed.</exception>
    public KafkaClient ClientFor(ResolvedProducerSettings settings)
    {
        string key = $"{settings.Cluster}: {SettingsKey.Of(settings.ClientSettings)}";
        lock (_clients)
        {
            ProduceErrors.ThrowIfClosed(_closed);
            if (!_clients.TryGetValue(key, out KafkaClient? client))
            {
                client = new KafkaClient(settings, _logger);
                _clients.Add(key, client);
            }

            return client;
        }
    }

    /// <summary>
    /// Closes every client: waits for what is in flight within <c>shutdown.flush.timeout.ms</c>, gives up and logs the rest.
    /// Further calls do nothing.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait early.</param>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        KafkaClient[] clients;
        lock (_clients)
        {
            _closed = true;
            clients = [.. _clients.Values];
        }

        // Side by side: the bound holds for all together. Each blocks, so each gets a thread of its own.
        await Task.WhenAll(clients.Select(client => Task.Factory.StartNew(
            () => client.Close(cancellationToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)))
            .ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => new(CloseAsync(CancellationToken.None));

    /// <exception cref="InvalidOperationException">On a client's event thread, which it would wait for.</exception>
    public void Dispose()
    {
        lock (_clients)
        {
            foreach (KafkaClient client in _clients.Values)
            {
                client.ThrowIfEventThread(nameof(Dispose));
            }
        }

        CloseAsync(CancellationToken.None).GetAwaiter().GetResult();
    }
}
