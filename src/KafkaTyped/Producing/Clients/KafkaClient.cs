using KafkaTyped.Native;
using KafkaTyped.Producing.Deliveries;
using KafkaTyped.Producing.Sending;
using KafkaTyped.Telemetry;
using Microsoft.Extensions.Logging;

namespace KafkaTyped.Producing.Clients;

/// <summary>
/// One native client, shared by the producers whose client-wide settings are equal: puts its parts together, opens topics, flushes, closes. Thread-safe.
/// </summary>
/// <remarks>Locks are taken in this order: draining (<see cref="DeliveryReportHandler"/>), <see cref="BufferQueue"/>, <see cref="TopicAccumulator"/>.</remarks>
internal sealed class KafkaClient
{
    // Above this the copy into a batch costs more than a call of its own.
    private const int LargestGathered = 16 * 1024;

    // More than librdkafka adds to key and value when it compares a record with message.max.bytes.
    private const int RecordOverhead = 64;

    private readonly NativeClient _native;
    private readonly Dictionary<string, OpenTopicEntry> _topics = new(StringComparer.Ordinal);
    private readonly AccumulatorTable _accumulators = new();
    private readonly InFlightRecords _inFlight;
    private readonly BufferQueue _queue;
    private readonly SenderDraining _draining;
    private readonly WakeSignal _wake;
    private readonly AdaptiveLinger? _linger;
    private readonly ClientFlush _flush;
    private readonly ClientShutdown _shutdown;
    private readonly int _largestGathered;
    private readonly object _closeGate = new();
    private TimeSpan _closeBound;
    private FlushReport? _closeReport;

    /// <param name="settings">Those of the first producer; of these the client takes what is equal for all of its producers.</param>
    /// <param name="logger">Takes the client's log.</param>
    public KafkaClient(ResolvedProducerSettings settings, ILogger logger)
    {
        _native = NativeClient.Create(settings.ClientSettings);
        _largestGathered = Math.Min(LargestGathered, settings.MaxMessageBytes - RecordOverhead);
        _linger = settings.Linger == TimeSpan.Zero ? null : new AdaptiveLinger(_native);
        ProducerIdAcquisition? producerId = settings.IsIdempotent ? ProducerIdAcquisition.Start(_native) : null;
        Reports = new DeliveryReportHandler(_native, logger);
        _inFlight = new InFlightRecords(Reports, new InFlightLimit(settings.MaxBufferedMessages));
        _queue = new BufferQueue(Reports);
        _draining = new SenderDraining(Reports, _queue, _inFlight);
        _wake = new WakeSignal(_native);
        _flush = new ClientFlush(_native, _accumulators, _queue, Reports);
        var eventLoop = new ClientEventLoop(_native, Reports, _accumulators, _queue, _draining, _inFlight, _wake);
        _shutdown = new ClientShutdown(_native, _flush, _accumulators, _queue, Reports, eventLoop, producerId, logger);
        eventLoop.Start();
        string cluster = settings.Cluster.Length == 0 ? "the default cluster" : $"cluster '{settings.Cluster}'";
        logger.Created(_native.Name, cluster, NativeConfiguration.LibraryVersion);
    }

    /// <summary>The ends of records.</summary>
    public DeliveryReportHandler Reports { get; }

    /// <summary>Opens a topic for the producer of a message type.</summary>
    /// <exception cref="KafkaConfigurationException">The settings are refused, or another message type opened the topic with others.</exception>
    public TopicSender OpenTopic(ResolvedProducerSettings settings)
    {
        lock (_topics)
        {
            _closeBound = settings.ShutdownFlushTimeout > _closeBound ? settings.ShutdownFlushTimeout : _closeBound;
            string described = $"{SettingsKey.Of(settings.TopicSettings)}, adaptive.linger={(settings.AdaptiveLinger ? "true" : "false")}";
            if (_topics.TryGetValue(settings.Topic, out OpenTopicEntry? open))
            {
                return open.Settings == described
                    ? open.Sender
                    : throw new KafkaConfigurationException(
                        $"Topic '{settings.Topic}' is produced to by two message types with different settings: '{open.Settings}' and '{described}'. " +
                        "A client has one set for each topic: make them equal.");
            }

            NativeTopic topic = _native.OpenTopic(settings.Topic, settings.TopicSettings, settings.UsesDefaultPartitioner);
            var accumulator = new TopicAccumulator(
                _native, topic, _inFlight, _wake, Reports.RefusedRecords, settings.AdaptiveLinger, _linger, _largestGathered);
            var sender = new TopicSender(accumulator, _queue, _draining, Reports);
            Reports.AddTopic(topic);
            _topics.Add(settings.Topic, new OpenTopicEntry(sender, described));
            _accumulators.Add(accumulator);
            return sender;
        }
    }

    /// <summary>Throws when a wait on this thread could never end.</summary>
    public void ThrowIfEventThread(string operation)
    {
        if (Reports.EventThread.IsCurrent)
        {
            throw new InvalidOperationException(
                $"{operation} was called on the client's event thread (in a delivery callback, or in a continuation that runs inline), which it would " +
                "wait for without end. Go to another thread first, or use what does not wait.");
        }
    }

    /// <summary>Waits until no record is on its way.</summary>
    public ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        ProduceErrors.ThrowIfClosed(_queue.IsSealed);

        // librdkafka's flush blocks, so it gets a thread of its own: the pool's threads may all be waiting for this.
        return new ValueTask(Task.Factory.StartNew(
            () =>
            {
                if (!_flush.Run(() => cancellationToken.IsCancellationRequested))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }
            },
            cancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default));
    }

    /// <summary>
    /// Refuses new records, waits for those on their way within the largest <c>shutdown.flush.timeout.ms</c> of the client's producers, gives up the
    /// rest, reports each as failed, and frees the client. A second call waits for the first and gives its report.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait early; what is left is given up then.</param>
    public FlushReport Close(CancellationToken cancellationToken = default)
    {
        lock (_closeGate)
        {
            return _closeReport ??= CloseOnce(cancellationToken);
        }
    }

    private FlushReport CloseOnce(CancellationToken cancellationToken)
    {
        Dictionary<string, long> failedBefore = Reports.Failures();
        _queue.Seal();
        _linger?.Stop();
        return _shutdown.Run(_closeBound, failedBefore, cancellationToken);
    }

    private sealed record OpenTopicEntry(TopicSender Sender, string Settings);
}
