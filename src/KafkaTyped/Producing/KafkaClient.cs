using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using KafkaTyped.Native;
using KafkaTyped.Telemetry;
using Microsoft.Extensions.Logging;

namespace KafkaTyped.Producing;

/// <summary>
/// One native client with the thread that drains its events, shared by the producers whose client-wide settings are equal. Thread-safe.
/// </summary>
internal sealed class KafkaClient : INativeEventHandler
{
    private static readonly TimeSpan s_rest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_waitWithWaiters = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan s_senderWait = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan s_flushSlice = TimeSpan.FromMilliseconds(50);

    // What was purged is reported at once; the bound is for a library that does not.
    private static readonly TimeSpan s_purgeBound = TimeSpan.FromSeconds(5);

    // Above this the copy costs more than the call.
    private const int LargestStaged = 16 * 1024;

    // More than librdkafka adds to key and value when it compares a record with message.max.bytes.
    private const int RecordOverhead = 64;

    private readonly NativeClient _native;
    private readonly ILogger _logger;
    private readonly DeliveryFailures _failures;
    private readonly ClientErrors _errors;
    private readonly Dictionary<string, TopicEntry> _topics = new(StringComparer.Ordinal);
    private readonly Dictionary<nint, string> _topicNames = [];
    private readonly ConcurrentQueue<(string Topic, RefusedRecord Record)> _refused = new();
    private readonly OutstandingBound _bound;
    private readonly int _largestStaged;
    private readonly Thread _eventThread;
    private readonly object _tickGate = new();
    private readonly object _drainGate = new();
    private readonly object _closeGate = new();
    private TopicStage[] _stages = [];
    private long _handedOver;
    private long _ended;
    private int _drainingThread;
    private volatile bool _isSenderActive;
    private volatile bool _isResting;
    private TimeSpan _closeBound;
    private FlushReport? _closeReport;
    private volatile bool _closing;
    private volatile bool _stopping;

    public KafkaClient(string cluster, IReadOnlyDictionary<string, string> settings, ILogger logger)
    {
        _native = NativeClient.Create(settings);
        _logger = logger;
        _failures = new DeliveryFailures(logger);
        _bound = new OutstandingBound(Number(settings, "queue.buffering.max.messages", 100_000));
        _largestStaged = Math.Min(LargestStaged, Number(settings, "message.max.bytes", 1_000_000) - RecordOverhead);
        _errors = new ClientErrors(logger, _native.Name);
        Room = new RoomQueue(this);
        Deliveries = new PendingDeliveries(this);
        _eventThread = new Thread(DrainEvents) { Name = $"KafkaTyped events {_native.Name}", IsBackground = true };
        _eventThread.Start();
        logger.Created(_native.Name, cluster.Length == 0 ? "the default cluster" : $"cluster '{cluster}'", NativeConfiguration.LibraryVersion);
    }

    /// <summary>The records that wait for room.</summary>
    public RoomQueue Room { get; }

    /// <summary>The deliveries that somebody waits for.</summary>
    public PendingDeliveries Deliveries { get; }

    /// <summary>The sequences that are being produced.</summary>
    public ProduceSequences Sequences { get; } = new();

    /// <summary>How many messages librdkafka holds.</summary>
    public long Outstanding => Volatile.Read(ref _handedOver) - Volatile.Read(ref _ended);

    // Reports are handled, and user code runs, on this thread now.
    private bool IsDraining => Volatile.Read(ref _drainingThread) == Environment.CurrentManagedThreadId;

    /// <summary>Opens a topic for the producer of a message type.</summary>
    /// <exception cref="KafkaConfigurationException">The settings are refused, or another message type opened the topic with others.</exception>
    public TopicStage OpenTopic(ResolvedProducerSettings settings)
    {
        lock (_topics)
        {
            _closeBound = settings.ShutdownFlushTimeout > _closeBound ? settings.ShutdownFlushTimeout : _closeBound;
            string described = SettingsKey.Of(settings.TopicSettings);
            if (_topics.TryGetValue(settings.Topic, out TopicEntry? open))
            {
                return open.Settings == described
                    ? open.Stage
                    : throw new KafkaConfigurationException(
                        $"Topic '{settings.Topic}' is produced to by two message types with different settings: '{open.Settings}' and '{described}'. " +
                        "librdkafka has one set for each topic of a client: make them equal.");
            }

            NativeTopic topic = _native.OpenTopic(settings.Topic, settings.TopicSettings);
            var stage = new TopicStage(this, _native, topic, _largestStaged);
            _topics.Add(settings.Topic, new TopicEntry(stage, described));
            lock (_topicNames)
            {
                _topicNames.Add(topic.Pointer, topic.Name);
            }

            Volatile.Write(ref _stages, [.. _stages, stage]);
            return stage;
        }
    }

    /// <summary>Sends a record; does not wait for room.</summary>
    /// <returns><see cref="KafkaErrorCode.LocalQueueFull"/> when there is none, or when others wait for it.</returns>
    public KafkaErrorCode TrySend(TopicStage topic, in RecordEnvelope record, ProduceScratch scratch, nint opaque)
    {
        ObjectDisposedException.ThrowIf(_closing, typeof(IKafkaProducer<>));
        if (Room.HasWaiters)
        {
            return KafkaErrorCode.LocalQueueFull;
        }

        KafkaErrorCode code = topic.Send(record, scratch.Buffer.WrittenSpan, scratch.Headers.Entries, opaque, out bool isHandOver);
        if (isHandOver)
        {
            // The sender drains what its batches brought: librdkafka's memory is freed where it is allocated, and nobody is woken.
            _isSenderActive = true;
            DrainOnce(TimeSpan.Zero);
        }

        return code;
    }

    /// <summary>Sends a record; the thread waits for room.</summary>
    public KafkaErrorCode Send(TopicStage topic, in RecordEnvelope record, ProduceScratch scratch, nint opaque, TimeSpan maxBlock)
    {
        KafkaErrorCode code = TrySend(topic, record, scratch, opaque);

        // Who drains makes the room, and cannot wait for it.
        if (code != KafkaErrorCode.LocalQueueFull || maxBlock == TimeSpan.Zero || IsDraining)
        {
            return code;
        }

        long start = Stopwatch.GetTimestamp();
        while (!Room.HasWaiters)
        {
            MakeRoom(topic);
            code = TrySend(topic, record, scratch, opaque);
            if (code != KafkaErrorCode.LocalQueueFull || Stopwatch.GetElapsedTime(start) >= maxBlock)
            {
                return code;
            }
        }

        TimeSpan left = maxBlock - Stopwatch.GetElapsedTime(start);
        return Room.SendWhenRoom(topic, record, scratch, opaque, left > TimeSpan.Zero ? left : TimeSpan.Zero);
    }

    /// <summary>Sends a record now or when there is room; no thread waits.</summary>
    /// <returns><see cref="KafkaErrorCode.NoError"/> when the delivery will be told of the end.</returns>
    public KafkaErrorCode SendOrQueueUp(
        TopicStage topic, in RecordEnvelope record, ProduceScratch scratch, nint opaque, PendingDelivery? delivery, TimeSpan maxBlock)
    {
        KafkaErrorCode code = TrySend(topic, record, scratch, opaque);
        return code != KafkaErrorCode.LocalQueueFull || maxBlock == TimeSpan.Zero
            ? code
            : Room.QueueUp(topic, record, scratch, opaque, delivery, maxBlock);
    }

    /// <summary>Whether one more message may be outstanding beside those that are and so many staged ones.</summary>
    public bool HasRoomBeside(int staged)
    {
        if (Outstanding + staged < _bound.Value)
        {
            return true;
        }

        _bound.NoteReached();
        return false;
    }

    /// <summary>Counts messages that librdkafka has taken.</summary>
    public void NoteHandedOver(int count) => Interlocked.Add(ref _handedOver, count);

    /// <summary>Keeps what a batch refused for the thread that drains next.</summary>
    public void TellLater(string topic, in RefusedRecord record) => _refused.Enqueue((topic, record));

    /// <summary>A message was staged: whoever rests must hand it over at the next tick.</summary>
    public void WakeFromRest()
    {
        if (_isResting)
        {
            _native.WakeDrain();
        }
    }

    /// <summary>The exception for a message that was not taken, counted.</summary>
    public KafkaProduceException Refused(string topic, KafkaErrorCode code, ReadOnlyMemory<byte>? key, int partition = -1)
    {
        _failures.Count(topic, code);
        return Failure(new DeliveryReceipt(topic, partition, -1, null, DeliveryStatus.NotPersisted), code, key);
    }

    /// <summary>Ends a message that was not taken after all; no report will come.</summary>
    public void EndRefused(string topic, in RefusedRecord record)
    {
        if (record.Opaque == PendingDeliveries.None)
        {
            _failures.CountAndLog(
                new DeliveryReceipt(topic, record.Partition, -1, null, DeliveryStatus.NotPersisted), record.Code, NativeText.Describe(record.Code));
            return;
        }

        // A null array would convert to an empty key, which is another thing than none.
        ReadOnlyMemory<byte>? key = record.Key is null ? default(ReadOnlyMemory<byte>?) : record.Key;
        KafkaProduceException error = Refused(topic, record.Code, key, record.Partition);
        if (ProduceSequences.IsSequence(record.Opaque))
        {
            Sequences.Of(record.Opaque).End(record.Opaque, error);
        }
        else
        {
            Deliveries.Take(record.Opaque)?.End(error.Receipt, error);
        }
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
    public void ThrowIfDraining(string operation)
    {
        if (IsDraining)
        {
            throw new InvalidOperationException(
                $"{operation} was called where deliveries are reported (in a delivery callback, or in a continuation that runs inline), which it would " +
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
        Volatile.Write(ref _ended, _ended + 1);
        if (ProduceSequences.IsSequence(report.Opaque))
        {
            Sequences.Of(report.Opaque).End(report.Opaque, report.Error == KafkaErrorCode.NoError ? null : ReportedFailure(report, out _));
        }
        else if (report.Opaque != PendingDeliveries.None)
        {
            EndReported(report);
        }
        else if (report.Error != KafkaErrorCode.NoError)
        {
            _failures.CountAndLog(FailureReceipt(report), report.Error, NativeText.Describe(report.Error));
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

    private void EndReported(in NativeDelivery report)
    {
        if (Deliveries.TakeReported(report.Opaque) is not { } delivery)
        {
            return;
        }

        if (report.Error == KafkaErrorCode.NoError)
        {
            delivery.End(new DeliveryReceipt(delivery.Topic, report.Partition, report.Offset, report.Timestamp, report.Status), error: null);
        }
        else
        {
            KafkaProduceException error = ReportedFailure(report, out DeliveryReceipt receipt);
            delivery.End(receipt, error);
        }
    }

    private KafkaProduceException ReportedFailure(in NativeDelivery report, out DeliveryReceipt receipt)
    {
        receipt = FailureReceipt(report);
        _failures.Count(receipt.Topic, report.Error);
        return Failure(receipt, report.Error, report.CopyKey());
    }

    private DeliveryReceipt FailureReceipt(in NativeDelivery report) =>
        new(TopicName(report.Topic), report.Partition, -1, report.Timestamp, report.Status);

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

    private static int Number(IReadOnlyDictionary<string, string> settings, string name, int otherwise) =>
        settings.TryGetValue(name, out string? value) ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;

    private void DrainEvents()
    {
        while (!_stopping)
        {
            try
            {
                TickStages();
                WaitAndDrain();
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

    private void WaitAndDrain()
    {
        if (_isSenderActive)
        {
            // Senders drain; this thread only looks after what the last of them leaves behind.
            _isSenderActive = false;
            lock (_tickGate)
            {
                Monitor.Wait(_tickGate, s_tick);
            }

            if (!_isSenderActive)
            {
                TickStages();
                DrainOnce(TimeSpan.Zero);
            }

            return;
        }

        TimeSpan wait = IsStaged() ? s_tick : Room.HasWaiters ? s_waitWithWaiters : s_rest;
        if (wait > s_tick)
        {
            // A sender that stages after this wakes the wait; one that staged before is seen here.
            _isResting = true;
            Interlocked.MemoryBarrier();
            wait = IsStaged() ? s_tick : wait;
        }

        DrainOnce(wait);
        _isResting = false;
    }

    private void TickStages()
    {
        foreach (TopicStage stage in Volatile.Read(ref _stages))
        {
            stage.Tick();
        }
    }

    private bool IsStaged() => Array.Exists(Volatile.Read(ref _stages), static stage => stage.Count > 0);

    private void MakeRoom(TopicStage topic)
    {
        topic.Flush();
        _isSenderActive = true;
        if (Monitor.TryEnter(_drainGate, s_senderWait))
        {
            try
            {
                Drain(s_senderWait);
            }
            finally
            {
                Monitor.Exit(_drainGate);
            }
        }

        Room.Pump();
    }

    // One thread drains at a time; the others have better things to do.
    private void DrainOnce(TimeSpan wait)
    {
        if (IsDraining || !Monitor.TryEnter(_drainGate))
        {
            return;
        }

        try
        {
            Drain(wait);
        }
        finally
        {
            Monitor.Exit(_drainGate);
        }

        Room.Pump();
    }

    private bool Drain(TimeSpan wait)
    {
        Volatile.Write(ref _drainingThread, Environment.CurrentManagedThreadId);
        try
        {
            while (_refused.TryDequeue(out (string Topic, RefusedRecord Record) refused))
            {
                EndRefused(refused.Topic, refused.Record);
            }

            bool any = _native.DrainEvents(this, wait);
            _bound.Adapt(_ended);
            return any;
        }
        finally
        {
            Deliveries.EndDrain();
            Volatile.Write(ref _drainingThread, 0);
        }
    }

    // Flushing sends without linger; what is staged or waits for room is not in librdkafka yet.
    private bool IsFlushed()
    {
        bool isStaged = false;
        foreach (TopicStage stage in Volatile.Read(ref _stages))
        {
            isStaged |= !stage.Flush();
        }

        return _native.Flush(s_flushSlice) && !isStaged && !Room.HasWaiters && !IsStaged() && _refused.IsEmpty;
    }

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
        foreach (TopicStage stage in Volatile.Read(ref _stages))
        {
            stage.Close();
        }

        _native.StopProducing();
        if (!isFlushed || _native.Outstanding > 0)
        {
            _native.Purge();
            _native.Flush(s_purgeBound);
        }

        _stopping = true;
        _native.WakeDrain();
        _eventThread.Join();
        lock (_drainGate)
        {
            while (Drain(TimeSpan.Zero))
            {
            }
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

    private sealed record TopicEntry(TopicStage Stage, string Settings);
}
