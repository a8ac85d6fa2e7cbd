using KafkaTyped.CompilerServices;
using KafkaTyped.Producing;
using KafkaTyped.Producing.Clients;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KafkaTyped.Hosting;

/// <summary>
/// Creates the producers of a host, or of a service provider without one, and owns their clients. Disposal flushes within
/// <c>shutdown.flush.timeout.ms</c> and logs what was not delivered. Thread-safe.
/// </summary>
internal sealed class ProducerFactory : IAsyncDisposable, IDisposable
{
    private readonly KafkaClientPool _clients;
    private readonly HostResolution _resolution;

    /// <summary>Reads the resolved configuration, and logs its notes.</summary>
    /// <exception cref="OptionsValidationException">The configuration has faults; all of them are in the exception.</exception>
    public ProducerFactory(IOptionsMonitor<KafkaOptions> monitor, ResolutionCache resolutions, ILoggerFactory loggerFactory)
    {
        KafkaOptions options = monitor.CurrentValue;
        _resolution = resolutions.Of(options);

        ILogger logger = loggerFactory.CreateLogger("KafkaTyped");
        foreach (string note in _resolution.Notes)
        {
            logger.SettingsNote(note);
        }

        LogUnusedConfiguration(logger, options, [.. resolutions.Messages]);
        _clients = new KafkaClientPool(loggerFactory);
    }

    /// <summary>Creates the producer of a message type, and its client when no other message type has it.</summary>
    /// <exception cref="KafkaConfigurationException">librdkafka refuses the settings.</exception>
    /// <exception cref="OptionsValidationException">
    /// The settings have faults. The start has reported them already, except for a producer that a decorator creates only now.
    /// </exception>
    public IKafkaProducer<TMessage> Create<TMessage, TContract>()
        where TContract : struct, IMessageContract<TMessage>
    {
        ProducerResolution resolution = _resolution.Of(TContract.Descriptor);
        return resolution.Problems.Count == 0
            ? new KafkaProducer<TMessage, TContract>(_clients.ClientFor(resolution.Settings), resolution.Settings)
            : throw new OptionsValidationException(Options.DefaultName, typeof(KafkaOptions), resolution.Problems);
    }

    /// <summary>Refuses new messages, waits within the bound for messages that are not delivered yet, gives up and logs the rest.</summary>
    /// <param name="cancellationToken">Ends the wait early.</param>
    public Task CloseAsync(CancellationToken cancellationToken) => _clients.CloseAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _clients.DisposeAsync();

    /// <inheritdoc/>
    public void Dispose() => _clients.Dispose();

    // Catches misspelt names of topics and clusters. A warning and no fault, because hosts may share a file.
    private static void LogUnusedConfiguration(ILogger logger, KafkaOptions options, MessageDescriptor[] messages)
    {
        LogUnusedTopics(logger, options, "", messages);
        foreach ((string name, KafkaClusterOptions cluster) in options.Clusters)
        {
            if (!Array.Exists(messages, message => Same(message.Cluster, name)))
            {
                logger.UnusedCluster(name);
            }
            else
            {
                LogUnusedTopics(logger, cluster, name, messages);
            }
        }
    }

    private static void LogUnusedTopics(ILogger logger, KafkaClusterOptions cluster, string clusterName, MessageDescriptor[] messages)
    {
        foreach (string topic in cluster.Topics.Keys)
        {
            if (!Array.Exists(messages, message => Same(message.Cluster, clusterName) && Same(message.Topic, topic)))
            {
                logger.UnusedTopic(topic);
            }
        }
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
