using System.Diagnostics;
using KafkaTyped.Native;
using KafkaTyped.Telemetry;
using Microsoft.Extensions.Logging;

namespace KafkaTyped.Producing;

/// <summary>
/// One native client with the thread that drains its events, shared by the producers whose client-wide settings are equal. Thread-safe.
/// </summary>
internal sealed class KafkaClient : INativeEventHandler
{
    private static readonly TimeSpan s_idleWait = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_waitWithWaiters = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan s_flushSlice = TimeSpan.FromMilliseconds(50);

    // What was purged is reported at once; the bound is for a library that does not.
    private static readonly TimeSpan s_purgeBound = TimeSpan.FromSeconds(5);

    private readonly NativeClient _native;
    private readonly ILogger _logger;
    private readonly DeliveryFailures _failures;
    private readonly ClientErrors _errors;
    private readonly Dictionary<string, TopicEntry> _topics = new(StringComparer.Ordinal);
    private readonly Dictionary<nint, string> _topicNames = [];
    private readonly Thread _eventThread;
    private readonly object _closeGate = new();
    private TimeSpan _closeBound;
    private FlushReport? _closeReport;
    private volatile bool _closing;
    private volatile bool _stopping;

    public KafkaClient(string cluster, IReadOnlyDictionary<string, string> settings, ILogger logger)
    {
        _native = NativeClient.Create(settings);
        _logger = logger;
        _failures = new DeliveryFailures(logger);
        _errors = new ClientErrors(logger, _native.Name);
        Room = new RoomQueue(_native);
        Deliveries = new PendingDeliveries(this);
        _eventThread = new Thread(DrainEvents) { Name = $"KafkaTyped events {_native.Name}", IsBackground = true };
        _eventThread.Start();
        logger.Created(_native.Name, cluster.Length == 0 ? "the default cluster" : $"cluster '{cluster}'", NativeConfiguration.LibraryVersion);
    }

    /// <summary>The records that wait for room.</summary>
    public RoomQueue Room { get; }

    /// <summary>The deliveries that somebody waits for.</summary>
    public PendingDeliveries Deliveries { get; }

    private bool IsEventThread => Environment.CurrentManagedThreadId == _eventThread.ManagedThreadId;

    /// <summary>Opens a topic for the producer of a message type.</summary>
    /// <exception cref="KafkaConfigurationException">The settings are refused, or another message type opened the topic with others.</exception>
    public NativeTopic OpenTopic(ResolvedProducerSettings settings)
    {
        lock (_topics)
        {
            _closeBound = settings.ShutdownFlushTimeout > _closeBound ? settings.ShutdownFlushTimeout : _closeBound;
            string described = SettingsKey.Of(settings.TopicSettings);
            if (_topics.TryGetValue(settings.Topic, out TopicEntry? open))
            {
                return open.Settings == described
                    ? open.Topic
                    : throw new KafkaConfigurationException(
                        $"Topic '{settings.Topic}' is produced to by two message types with different settings: '{open.Settings}' and '{described}'. " +
                        "librdkafka has one set for each topic of a client: make them equal.");
            }

            NativeTopic topic = _native.OpenTopic(settings.Topic, settings.TopicSettings);
            _topics.Add(settings.Topic, new TopicEntry(topic, described));
            lock (_topicNames)
            {
                _topicNames.Add(topic.Pointer, topic.Name);
            }

            return topic;
        }
    }

    /// <summary>Sends a record; does not wait for room.</summary>
    /// <returns><see cref="KafkaErrorCode.LocalQueueFull"/> when there is none, or when others wait for it.</returns>
    public KafkaErrorCode TrySend(NativeTopic topic, in RecordEnvelope record, ProduceScratch scratch, nint opaque)
    {
        ObjectDisposedException.ThrowIf(_closing, typeof(IKafkaProducer<>));
        return Room.TrySend(topic, record, scratch, opaque);
    }

    /// <summary>Sends a record; the thread waits for room.</summary>
    public KafkaErrorCode Send(NativeTopic topic, in RecordEnvelope record, ProduceScratch scratch, nint opaque, TimeSpan maxBlock)
    {
        KafkaErrorCode code = TrySend(topic, record, scratch, opaque);

        // The event thread makes the room: it cannot wait for it.
        return code != KafkaErrorCode.LocalQueueFull || maxBlock == TimeSpan.Zero || IsEventThread
            ? code
            : Room.SendWhenRoom(topic, record, scratch, opaque, maxBlock);
    }

    /// <summary>Sends a record now or when there is room; no thread waits.</summary>
    /// <returns><see cref="KafkaErrorCode.NoError"/> when the delivery will be told of the end.</returns>
    public KafkaErrorCode SendOrQueueUp(
        NativeTopic topic, in RecordEnvelope record, ProduceScratch scratch, PendingDelivery delivery, TimeSpan maxBlock)
    {
        KafkaErrorCode code = TrySend(topic, record, scratch, delivery.Opaque);
        return code != KafkaErrorCode.LocalQueueFull || maxBlock == TimeSpan.Zero
            ? code
            : Room.QueueUp(topic, record, scratch, delivery, maxBlock);
    }

    /// <summary>The exception for a message that was not taken, counted.</summary>
    public KafkaProduceException Refused(string topic, KafkaErrorCode code, ReadOnlyMemory<byte>? key, int partition = -1)
    {
        _failures.Count(topic, code);
        return Failure(new DeliveryReceipt(topic, partition, -1, null, DeliveryStatus.NotPersisted), code, key);
    }

    /// <summary>Calls a user's callback.</summary>
    public void RunCallback(DeliveryCallback callback, in DeliveryReport report)
    {
        try
        {
            callback(report);
        }
#pragma warning disable CA1031 // Whatever a user's callback throws must not stop the thread that ends all other messages.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            ProducerMetrics.CountCallbackError(report.Receipt.Topic);
            _logger.CallbackThrew(exception, report.Receipt.Topic);
        }
    }

    /// <summary>Throws when a wait on this thread could never end.</summary>
    public void ThrowIfEventThread(string operation)
    {
        if (IsEventThread)
        {
            throw new InvalidOperationException(
                $"{operation} was called on the client's event thread (in a delivery callback, or in a continuation that runs inline), which it would " +
                "wait for without end. Go to another thread first, or use what does not wait.");
        }
    }

    /// <summary>Waits until nothing is outstanding.</summary>
    public ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_closing, typeof(IKafkaProducer<>));

        // librdkafka's flush blocks, so it gets a thread of its own: the pool's may all be waiting for this.
        return new ValueTask(Task.Factory.StartNew(
            () =>
            {
                SpinWait pause = default;
                while (!IsFlushed())
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    pause.SpinOnce();
                }
            },
            cancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default));
    }

    /// <summary>
    /// Refuses new messages, waits for those that are outstanding within the largest <c>shutdown.flush.timeout.ms</c> of the client's producers,
    /// gives up the rest, reports each as failed, and frees the client. A second call waits for the first and gives its report.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait for outstanding messages early; they are given up then.</param>
    public FlushReport Close(CancellationToken cancellationToken = default)
    {
        lock (_closeGate)
        {
            return _closeReport ??= CloseOnce(cancellationToken);
        }
    }

    void INativeEventHandler.OnDelivery(in NativeDelivery report)
    {
        PendingDelivery? delivery = report.Opaque == PendingDeliveries.None ? null : Deliveries.Take(report.Opaque);
        if (report.Error != KafkaErrorCode.NoError)
        {
            OnFailure(report, delivery);
        }
        else
        {
            delivery?.End(new DeliveryReceipt(delivery.Topic, report.Partition, report.Offset, report.Timestamp, report.Status), error: null);
        }
    }

    void INativeEventHandler.OnError(KafkaErrorCode code, string reason)
    {
        if (code == KafkaErrorCode.LocalFatal)
        {
            code = _native.FatalError(out reason);
            _logger.Fatal(_native.Name, reason, code);
        }
        else
        {
            _errors.Log(code, reason);
        }
    }

    void INativeEventHandler.OnLog(int level, string facility, string text)
    {
        LogLevel logLevel = level switch
        {
            <= 2 => LogLevel.Critical,
            3 => LogLevel.Error,
            4 => LogLevel.Warning,
            <= 6 => LogLevel.Information,
            _ => LogLevel.Debug,
        };
        _logger.Librdkafka(logLevel, _native.Name, facility, text);
    }

    void INativeEventHandler.OnStatistics(string json) => _logger.Statistics(_native.Name, json);

    private void OnFailure(in NativeDelivery report, PendingDelivery? delivery)
    {
        var receipt = new DeliveryReceipt(TopicName(report.Topic), report.Partition, -1, report.Timestamp, report.Status);
        if (delivery is null)
        {
            _failures.CountAndLog(receipt, report.Error, NativeText.Describe(report.Error));
        }
        else
        {
            _failures.Count(receipt.Topic, report.Error);
            delivery.End(receipt, Failure(receipt, report.Error, report.CopyKey()));
        }
    }

    private KafkaProduceException Failure(in DeliveryReceipt receipt, KafkaErrorCode code, ReadOnlyMemory<byte>? key)
    {
        bool isFatal = ProduceErrors.IsFatal(code);
        string reason = NativeText.Describe(code);
        if (isFatal && _native.FatalError(out string fatalReason) is var fatalCode and not KafkaErrorCode.NoError)
        {
            code = fatalCode;
            reason = fatalReason;
        }

        return new KafkaProduceException(code, reason, receipt, key, !isFatal && ProduceErrors.IsRetriable(code), isFatal);
    }

    private string TopicName(nint topic)
    {
        lock (_topicNames)
        {
            return _topicNames[topic];
        }
    }

    private void DrainEvents()
    {
        while (!_stopping)
        {
            try
            {
                _native.DrainEvents(this, Room.HasWaiters ? s_waitWithWaiters : s_idleWait);
                Room.Pump();
                Room.Expire();
                _failures.LogHeldBack(everything: false);
            }
#pragma warning disable CA1031 // The thread that ends every message must live, whatever a logger or a listener throws.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                _logger.EventThreadThrew(exception, _native.Name);
            }
        }
    }

    // Flushing sends without linger; what waits for room is not in librdkafka yet.
    private bool IsFlushed() => _native.Flush(s_flushSlice) && !Room.HasWaiters;

    private FlushReport CloseOnce(CancellationToken cancellationToken)
    {
        Dictionary<string, long> failedBefore = _failures.Snapshot();
        _closing = true;

        long start = Stopwatch.GetTimestamp();
        bool isFlushed;
        SpinWait pause = default;
        while (!(isFlushed = IsFlushed()) && Stopwatch.GetElapsedTime(start) < _closeBound && !cancellationToken.IsCancellationRequested)
        {
            pause.SpinOnce();
        }

        TimeSpan waited = Stopwatch.GetElapsedTime(start);
        Room.Close();
        _native.StopProducing();
        if (!isFlushed || _native.Outstanding > 0)
        {
            _native.Purge();
            _native.Flush(s_purgeBound);
        }

        _stopping = true;
        _native.WakeDrain();
        _eventThread.Join();
        while (_native.DrainEvents(this, TimeSpan.Zero))
        {
        }

        _failures.LogHeldBack(everything: true);

        Dictionary<string, long> undelivered = _failures.Snapshot();
        foreach ((string topic, long count) in failedBefore)
        {
            undelivered[topic] -= count;
        }

        var report = new FlushReport(undelivered.Where(topic => topic.Value > 0).ToDictionary(StringComparer.Ordinal));
        foreach ((string topic, long count) in report.Undelivered)
        {
            _logger.ClosedUndelivered(_native.Name, count, topic, waited);
        }

        if (report.Count == 0)
        {
            _logger.Closed(_native.Name);
        }

        _native.Dispose();
        return report;
    }

    private sealed record TopicEntry(NativeTopic Topic, string Settings);
}
