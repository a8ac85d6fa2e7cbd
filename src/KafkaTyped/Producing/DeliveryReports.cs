using System.Collections.Concurrent;
using KafkaTyped.Native;
using KafkaTyped.Telemetry;
using Microsoft.Extensions.Logging;

namespace KafkaTyped.Producing;

/// <summary>
/// Ends messages: hands each report or refusal to whoever waits for it, counts and logs the failures that nobody waits for. One thread drains at a
/// time; code of the user's runs on the event thread only, whoever drained its report.
/// </summary>
internal sealed class DeliveryReports : INativeEventHandler
{
    private readonly NativeClient _native;
    private readonly ILogger _logger;
    private readonly DeliveryFailures _failures;
    private readonly ClientErrors _errors;
    private readonly Dictionary<nint, string> _topicNames = [];
    private readonly ConcurrentQueue<(string Topic, RefusedRecord Record)> _refused = new();
    private readonly ConcurrentQueue<(PendingDelivery Delivery, DeliveryReceipt Receipt, KafkaProduceException? Error)> _forEventThread = new();
    private readonly object _drainGate = new();
    private bool _isFatalLogged;
    private int _drainingThread;
    private int _eventThread;
    private long _ended;

    public DeliveryReports(NativeClient native, ILogger logger)
    {
        _native = native;
        _logger = logger;
        _failures = new DeliveryFailures(logger);
        _errors = new ClientErrors(logger, native.Name);
    }

    /// <summary>The deliveries that somebody waits for.</summary>
    public PendingDeliveries Deliveries { get; } = new();

    /// <summary>The sequences that are being produced.</summary>
    public ProduceSequences Sequences { get; } = new();

    /// <summary>How many messages that librdkafka had taken have ended.</summary>
    public long Ended => Volatile.Read(ref _ended);

    /// <summary>Whether everything that is known has been told.</summary>
    public bool IsEverythingTold => _refused.IsEmpty && _forEventThread.IsEmpty;

    /// <summary>Whether this is the thread that runs code of the user's.</summary>
    public bool IsEventThread => Environment.CurrentManagedThreadId == Volatile.Read(ref _eventThread);

    /// <summary>Names the thread that runs code of the user's.</summary>
    /// <param name="managedThreadId">The thread's id; 0 for none.</param>
    public void BindEventThread(int managedThreadId)
    {
        Volatile.Write(ref _eventThread, managedThreadId);
        Deliveries.BindEventThread(managedThreadId);
    }

    /// <summary>How many messages have failed so far, by topic.</summary>
    public Dictionary<string, long> Failures() => _failures.Snapshot();

    /// <summary>Logs the failures that were held back.</summary>
    /// <param name="everything">Whether to log those that came within the last second, too.</param>
    public void LogHeldBack(bool everything) => _failures.LogHeldBack(everything);

    /// <summary>Makes a topic known by its name.</summary>
    public void Know(NativeTopic topic)
    {
        lock (_topicNames)
        {
            _topicNames.Add(topic.Pointer, topic.Name);
        }
    }

    /// <summary>Keeps what a batch refused for the thread that drains next.</summary>
    public void TellLater(string topic, in RefusedRecord record) => _refused.Enqueue((topic, record));

    /// <summary>
    /// Handles what has arrived, unless another thread does so for as long as this one would wait. Never throws: what a logger throws is no concern of
    /// the sender that drains.
    /// </summary>
    /// <param name="wait">How long to wait for the first event.</param>
    /// <returns>Whether there was an event.</returns>
    public bool Drain(TimeSpan wait)
    {
        // A logger or a listener that produces would come here again. To try the lock would spin for a while even with no time to wait.
        int draining = Volatile.Read(ref _drainingThread);
        if (draining != 0 && (wait == TimeSpan.Zero || draining == Environment.CurrentManagedThreadId))
        {
            return false;
        }

        if (!Monitor.TryEnter(_drainGate, wait))
        {
            return false;
        }

        Volatile.Write(ref _drainingThread, Environment.CurrentManagedThreadId);
        try
        {
            while (_refused.TryDequeue(out (string Topic, RefusedRecord Record) refused))
            {
                EndRefused(refused.Topic, refused.Record);
            }

            // What another thread drained for this one to run does not wait for the next event.
            return _native.DrainEvents(this, IsEventThread && !_forEventThread.IsEmpty ? TimeSpan.Zero : wait);
        }
        catch (ObjectDisposedException)
        {
            // The client was closed by another thread, which has told everything.
            return false;
        }
#pragma warning disable CA1031 // See above.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogQuietly(exception);
            return true;
        }
        finally
        {
            EndDrain();
        }
    }

    /// <summary>Runs the callbacks and inline continuations whose reports another thread drained. On the event thread.</summary>
    public void RunUserCode()
    {
        while (_forEventThread.TryDequeue(out (PendingDelivery Delivery, DeliveryReceipt Receipt, KafkaProduceException? Error) ended))
        {
            RunUserCode(ended.Delivery, ended.Receipt, ended.Error);
        }

        EndRound();
    }

    /// <summary>The exception for a message that was not taken, counted.</summary>
    public KafkaProduceException Refused(string topic, KafkaErrorCode code, ReadOnlyMemory<byte>? key, int partition)
    {
        _failures.Count(topic, code);
        return Failure(new DeliveryReceipt(topic, partition, -1, null, DeliveryStatus.NotPersisted), code, key);
    }

    /// <summary>Ends a message that was not taken after all; no report will come. Never throws: this may be the thread of another message's sender.</summary>
    public void EndRefused(string topic, in RefusedRecord record)
    {
        try
        {
            EndRefusedRecord(topic, record);
        }
#pragma warning disable CA1031 // See above.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogQuietly(exception);
        }
    }

    /// <summary>Logs the failure of a message that nobody waits for.</summary>
    public void LogUnawaited(in DeliveryReport report)
    {
        if (report.Error is { } error)
        {
            _failures.Log(report.Receipt, error.Code, NativeText.Describe(error.Code));
        }
    }

    /// <summary>Logs that messages of a sequence failed, which its result names one by one.</summary>
    public void LogSequence(string topic, ProduceManyResult result)
    {
        try
        {
            _logger.SequenceFailed(result.Failures.Count, result.Taken, topic, result.Failures[0].Error.Message);
        }
#pragma warning disable CA1031 // A logger that throws must not take the result from the caller.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogQuietly(exception);
        }
    }

    /// <summary>Logs an exception, if the logger lets it: where a logger or a meter's listener throws there is nobody left to tell.</summary>
    public void LogQuietly(Exception exception)
    {
        try
        {
            _logger.EventThreadThrew(exception, _native.Name);
        }
#pragma warning disable CA1031 // There is nobody left to tell.
        catch
#pragma warning restore CA1031
        {
        }
    }

    // Counted together: senders read the count with each message, and each change takes it out of their caches.
    void INativeEventHandler.OnDeliveries(int count) => Volatile.Write(ref _ended, _ended + count);

    void INativeEventHandler.OnDelivery(in NativeDelivery report)
    {
        try
        {
            OnDelivery(report);
        }
#pragma warning disable CA1031 // One report must not take the others of its event with it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogQuietly(exception);
        }
    }

    void INativeEventHandler.OnError(KafkaErrorCode code, string reason)
    {
        // A fatal error comes under its own code or as LocalFatal, and more than once.
        if (_native.FatalError(out string fatalReason) is var fatal and not KafkaErrorCode.NoError)
        {
            if (!_isFatalLogged)
            {
                _isFatalLogged = true;
                _logger.Fatal(_native.Name, fatalReason, fatal);
            }

            return;
        }

        _errors.Log(code, reason);
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

    private void EndRefusedRecord(string topic, in RefusedRecord record)
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
        else if (Deliveries.Take(record.Opaque) is { } delivery)
        {
            End(delivery, error.Receipt, error);
        }
    }

    // Whatever interrupts it, the next one must be able to drain.
    private void EndDrain()
    {
        try
        {
            Deliveries.EndDrain();
            EndRound();
        }
        finally
        {
            Volatile.Write(ref _drainingThread, 0);
            Monitor.Exit(_drainGate);
        }
    }

    private void EndRound()
    {
        if (IsEventThread)
        {
            Deliveries.EndRound();
        }
    }

    private void OnDelivery(in NativeDelivery report)
    {
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

    private void EndReported(in NativeDelivery report)
    {
        if (Deliveries.TakeReported(report.Opaque) is not { } delivery)
        {
            return;
        }

        if (report.Error == KafkaErrorCode.NoError)
        {
            End(delivery, new DeliveryReceipt(delivery.Topic, report.Partition, report.Offset, report.Timestamp, report.Status), error: null);
        }
        else
        {
            KafkaProduceException error = ReportedFailure(report, out DeliveryReceipt receipt);
            End(delivery, receipt, error);
        }
    }

    private void End(PendingDelivery delivery, in DeliveryReceipt receipt, KafkaProduceException? error)
    {
        if (!delivery.RunsUserCode)
        {
            delivery.End(receipt, error);
        }
        else if (IsEventThread)
        {
            RunUserCode(delivery, receipt, error);
        }
        else
        {
            _forEventThread.Enqueue((delivery, receipt, error));
        }
    }

    private void RunUserCode(PendingDelivery delivery, in DeliveryReceipt receipt, KafkaProduceException? error)
    {
        try
        {
            delivery.End(receipt, error);
        }
#pragma warning disable CA1031 // Whatever a user's callback throws must not stop the thread that ends all other messages.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            try
            {
                ProducerMetrics.CountCallbackError(receipt.Topic);
                _logger.CallbackThrew(exception, receipt.Topic);
            }
#pragma warning disable CA1031 // Nor may a logger.
            catch (Exception second)
#pragma warning restore CA1031
            {
                LogQuietly(second);
            }
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
}
