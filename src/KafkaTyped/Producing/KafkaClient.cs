using System.Diagnostics;
using KafkaTyped.Native;
using KafkaTyped.Telemetry;
using Microsoft.Extensions.Logging;

namespace KafkaTyped.Producing;

/// <summary>
/// One native client with its event thread, shared by the producers whose client-wide settings are equal. Thread-safe.
/// </summary>
/// <remarks>Locks are taken in this order: draining (<see cref="DeliveryReports"/>), <see cref="RoomQueue"/>, <see cref="TopicStage"/>.</remarks>
internal sealed class KafkaClient
{
    private static readonly TimeSpan s_rest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_waitWithWaiters = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan s_senderWait = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan s_flushSlice = TimeSpan.FromMilliseconds(50);

    // What was purged is reported at once; the bound is for a callback that does not return.
    private static readonly TimeSpan s_lastReportsBound = TimeSpan.FromSeconds(5);

    // Above this the copy costs more than the call.
    private const int LargestStaged = 16 * 1024;

    // No sender stays longer than this to make room for many when there is room for one.
    private const long RoomMakingMs = 20;

    // More than librdkafka adds to key and value when it compares a record with message.max.bytes.
    private const int RecordOverhead = 64;

    private readonly NativeClient _native;
    private readonly ILogger _logger;
    private readonly Dictionary<string, TopicEntry> _topics = new(StringComparer.Ordinal);
    private readonly OutstandingBound _bound;
    private readonly AdaptiveLinger? _linger;
    private readonly ProducerIdAcquisition? _producerId;
    private readonly int _largestStaged;
    private readonly Thread _eventThread;
    private readonly object _tickGate = new();
    private readonly object _closeGate = new();
    private TopicStage[] _stages = [];
    private long _handedOver;
    private volatile bool _isSenderActive;
    private volatile bool _isResting;
    private TimeSpan _closeBound;
    private FlushReport? _closeReport;
    private volatile bool _closing;
    private volatile bool _stopping;

    /// <param name="settings">Those of the first producer; of these the client takes what is equal for all of its producers.</param>
    /// <param name="logger">Takes what the client has to say.</param>
    public KafkaClient(ResolvedProducerSettings settings, ILogger logger)
    {
        _native = NativeClient.Create(settings.ClientSettings);
        _logger = logger;
        _bound = new OutstandingBound(settings.MaxBufferedMessages);
        _largestStaged = Math.Min(LargestStaged, settings.MaxMessageBytes - RecordOverhead);
        _linger = settings.Linger == TimeSpan.Zero ? null : new AdaptiveLinger(_native);
        _producerId = settings.IsIdempotent ? ProducerIdAcquisition.Start(_native) : null;
        Reports = new DeliveryReports(_native, logger);
        Room = new RoomQueue(Reports);
        _eventThread = new Thread(RunEvents) { Name = $"KafkaTyped events {_native.Name}", IsBackground = true };
        _eventThread.UnsafeStart();
        string cluster = settings.Cluster.Length == 0 ? "the default cluster" : $"cluster '{settings.Cluster}'";
        logger.Created(_native.Name, cluster, NativeConfiguration.LibraryVersion);
    }

    /// <summary>The records that wait for room.</summary>
    public RoomQueue Room { get; }

    /// <summary>The ends of messages.</summary>
    public DeliveryReports Reports { get; }

    /// <summary>How many messages librdkafka holds.</summary>
    public long Outstanding => Volatile.Read(ref _handedOver) - Reports.Ended;

    /// <summary>Opens a topic for the producer of a message type.</summary>
    /// <exception cref="KafkaConfigurationException">The settings are refused, or another message type opened the topic with others.</exception>
    public TopicStage OpenTopic(ResolvedProducerSettings settings)
    {
        lock (_topics)
        {
            _closeBound = settings.ShutdownFlushTimeout > _closeBound ? settings.ShutdownFlushTimeout : _closeBound;
            string described = $"{SettingsKey.Of(settings.TopicSettings)}, adaptive.linger={(settings.AdaptiveLinger ? "true" : "false")}";
            if (_topics.TryGetValue(settings.Topic, out TopicEntry? open))
            {
                return open.Settings == described
                    ? open.Stage
                    : throw new KafkaConfigurationException(
                        $"Topic '{settings.Topic}' is produced to by two message types with different settings: '{open.Settings}' and '{described}'. " +
                        "A client has one set for each topic: make them equal.");
            }

            NativeTopic topic = _native.OpenTopic(settings.Topic, settings.TopicSettings, settings.UsesDefaultPartitioner);
            var stage = new TopicStage(this, _native, topic, _largestStaged, settings.AdaptiveLinger);
            Reports.Know(topic);
            _topics.Add(settings.Topic, new TopicEntry(stage, described));
            Volatile.Write(ref _stages, [.. _stages, stage]);
            return stage;
        }
    }

    /// <summary>Sends a record; does not wait for room.</summary>
    /// <returns><see cref="KafkaErrorCode.LocalQueueFull"/> when there is none, or when others wait for it.</returns>
    public KafkaErrorCode TrySend(TopicStage topic, in RecordEnvelope record, ProduceScratch scratch, nint opaque)
    {
        ProduceErrors.ThrowIfClosed(_closing);
        if (Room.HasWaiters)
        {
            return KafkaErrorCode.LocalQueueFull;
        }

        KafkaErrorCode code = topic.Send(record, scratch.Buffer.WrittenSpan, scratch.Headers.Entries, opaque, out bool isHandOver);
        if (isHandOver)
        {
            // The sender drains what its batches brought: librdkafka's memory is freed where it is allocated, and nobody is woken.
            DrainAsSender();
        }

        return code;
    }

    /// <summary>Sends a record; the thread waits for room.</summary>
    public KafkaErrorCode Send(TopicStage topic, in RecordEnvelope record, ProduceScratch scratch, nint opaque, TimeSpan maxBlock)
    {
        KafkaErrorCode code = TrySend(topic, record, scratch, opaque);

        // The event thread makes the room, and cannot wait for it.
        if (code != KafkaErrorCode.LocalQueueFull || maxBlock == TimeSpan.Zero || Reports.IsEventThread)
        {
            return code;
        }

        long start = Stopwatch.GetTimestamp();
        while (!Room.HasWaiters && CanSendersDrain)
        {
            MakeRoom(topic);
            code = TrySend(topic, record, scratch, opaque);
            if (code != KafkaErrorCode.LocalQueueFull || Stopwatch.GetElapsedTime(start) >= maxBlock)
            {
                return code;
            }
        }

        topic.SendNow();
        TimeSpan left = maxBlock - Stopwatch.GetElapsedTime(start);
        return Room.SendWhenRoom(topic, record, scratch, opaque, left > TimeSpan.Zero ? left : TimeSpan.Zero);
    }

    /// <summary>Sends a record now or when there is room; no thread waits.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="record">The record.</param>
    /// <param name="scratch">Holds its bytes.</param>
    /// <param name="opaque">Comes back with the report.</param>
    /// <param name="delivery">Who may take the record back while it waits, if anybody.</param>
    /// <param name="maxBlock">How long it may wait.</param>
    /// <returns><see cref="KafkaErrorCode.NoError"/> when whoever the opaque stands for will be told of the end.</returns>
    public KafkaErrorCode SendOrQueueUp(
        TopicStage topic, in RecordEnvelope record, ProduceScratch scratch, nint opaque, PendingDelivery? delivery, TimeSpan maxBlock)
    {
        KafkaErrorCode code = TrySend(topic, record, scratch, opaque);
        if (code != KafkaErrorCode.LocalQueueFull || maxBlock == TimeSpan.Zero)
        {
            return code;
        }

        topic.SendNow();
        return Room.QueueUp(topic, record, scratch, opaque, delivery, maxBlock);
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

    /// <summary>A message was staged: whoever rests must hand it over at the next tick.</summary>
    public void WakeFromRest()
    {
        // The event thread says that it rests and then looks for staged records; this looks the other way round.
        Interlocked.MemoryBarrier();
        if (_isResting)
        {
            _native.WakeDrain();
        }
    }

    /// <summary>Somebody waits for what librdkafka holds: it lingers no longer.</summary>
    public void EndLinger() => _linger?.End();

    /// <summary>Handles the reports that are there, if that is for senders to do.</summary>
    public void DrainAsSender()
    {
        if (CanSendersDrain)
        {
            _isSenderActive = true;
            Drain(TimeSpan.Zero);
        }
    }

    /// <summary>Throws when a wait on this thread could never end.</summary>
    public void ThrowIfEventThread(string operation)
    {
        if (Reports.IsEventThread)
        {
            throw new InvalidOperationException(
                $"{operation} was called on the client's event thread (in a delivery callback, or in a continuation that runs inline), which it would " +
                "wait for without end. Go to another thread first, or use what does not wait.");
        }
    }

    /// <summary>Waits until nothing is outstanding.</summary>
    public ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        ProduceErrors.ThrowIfClosed(_closing);

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

    // Code of the user's runs on the event thread: while there is some to run, that thread drains, and nothing has to be carried over to it.
    private bool CanSendersDrain => Reports.Deliveries.UserCodeCount == 0 && !Reports.IsEventThread;

    private void Drain(TimeSpan wait)
    {
        Reports.Drain(wait);
        Room.Pump();
    }

    // Room for many: to come here again for each message would cost more than to stay a little longer once.
    private void MakeRoom(TopicStage topic)
    {
        topic.Flush();
        topic.SendNow();
        _isSenderActive = true;
        long start = Environment.TickCount64;
        while (Reports.Drain(s_senderWait) && Outstanding > _bound.Value / 4 * 3 && Environment.TickCount64 - start < RoomMakingMs)
        {
        }

        Room.Pump();
    }

    private void RunEvents()
    {
        Reports.BindEventThread(Environment.CurrentManagedThreadId);
        while (!_stopping)
        {
            try
            {
                Reports.RunUserCode();
                TickStages();
                WaitAndDrain();
                Room.Expire();
                _bound.Adapt(Reports.Ended, Environment.TickCount64);
                Reports.LogHeldBack(everything: false);
            }
#pragma warning disable CA1031 // The thread that ends every message must live, whatever a logger or a listener throws.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Reports.LogQuietly(exception);
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
                Drain(TimeSpan.Zero);
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

        Drain(wait);
        _isResting = false;
    }

    private void TickStages()
    {
        foreach (TopicStage stage in Volatile.Read(ref _stages))
        {
            stage.Tick();
        }
    }

    private bool IsStaged()
    {
        foreach (TopicStage stage in Volatile.Read(ref _stages))
        {
            if (stage.Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    // Flushing sends without linger; what is staged or waits for room is not in librdkafka yet.
    private bool IsFlushed()
    {
        foreach (TopicStage stage in Volatile.Read(ref _stages))
        {
            stage.Flush();
        }

        return _native.Flush(s_flushSlice) && !IsStaged() && !Room.HasWaiters && Reports.IsEverythingTold;
    }

    private FlushReport CloseOnce(CancellationToken cancellationToken)
    {
        Dictionary<string, long> failedBefore = Reports.Failures();
        _closing = true;
        _linger?.Stop();

        long start = Stopwatch.GetTimestamp();
        bool isFlushed;
        SpinWait pause = default;
        while (!(isFlushed = IsFlushed()) && Stopwatch.GetElapsedTime(start) < _closeBound && !cancellationToken.IsCancellationRequested)
        {
            pause.SpinOnce();
        }

        TimeSpan waited = Stopwatch.GetElapsedTime(start);
        _producerId?.Dispose();
        Room.Close();
        foreach (TopicStage stage in Volatile.Read(ref _stages))
        {
            stage.Close();
        }

        _native.StopProducing();
        if (!isFlushed || _native.Outstanding > 0)
        {
            _native.Purge();
            _native.Flush(s_lastReportsBound);
        }

        bool isStopped = StopEvents();
        Reports.LogHeldBack(everything: true);
        FlushReport report = Undelivered(failedBefore);
        foreach ((string topic, long count) in report.Undelivered)
        {
            _logger.ClosedUndelivered(_native.Name, count, topic, waited);
        }

        if (!isStopped)
        {
            // To free the client under a callback that still runs would be worse than to leave it.
            _logger.ClosedBesideCallback(_native.Name, _native.Outstanding);
            return report;
        }

        if (report.Count == 0)
        {
            _logger.Closed(_native.Name);
        }

        _native.Dispose();
        return report;
    }

    private bool StopEvents()
    {
        _stopping = true;
        _native.WakeDrain();
        if (!_eventThread.Join(s_lastReportsBound))
        {
            return false;
        }

        Reports.BindEventThread(Environment.CurrentManagedThreadId);
        while (Reports.Drain(TimeSpan.Zero) || !Reports.IsEverythingTold)
        {
            Reports.RunUserCode();
        }

        // The id outlives the thread.
        Reports.BindEventThread(0);
        return true;
    }

    private FlushReport Undelivered(Dictionary<string, long> failedBefore)
    {
        Dictionary<string, long> undelivered = Reports.Failures();
        foreach ((string topic, long count) in failedBefore)
        {
            undelivered[topic] -= count;
        }

        return new FlushReport(undelivered.Where(topic => topic.Value > 0).ToDictionary(StringComparer.Ordinal));
    }

    private sealed record TopicEntry(TopicStage Stage, string Settings);
}
