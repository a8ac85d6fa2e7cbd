using System.Collections.Concurrent;
using KafkaTyped.Native;
using KafkaTyped.Telemetry;
using Microsoft.Extensions.Logging;

namespace KafkaTyped.Producing.Deliveries;

/// <summary>
/// Ends messages: hands each report or refusal to the sender that waits for it, counts and logs the failures that no sender is told of. One thread
/// drains at a time; user code runs on the event thread only, whichever thread drained its report.
/// </summary>
internal sealed class DeliveryReportHandler : INativeEventHandler
{
    private readonly NativeClient _native;
    private readonly ILogger _logger;
    private readonly DeliveryFailures _failures;
    private readonly ClientErrorLog _errors;
    private readonly Dictionary<nint, string> _topicNames = [];
    private readonly ConcurrentQueue<(PendingDelivery Delivery, DeliveryReceipt Receipt, KafkaProduceException? Error)> _forEventThread = new();
    private readonly object _drainGate = new();
    private bool _isFatalLogged;
    private int _drainingThread;
    private long _ended;

    public DeliveryReportHandler(NativeClient native, ILogger logger)
    {
        _native = native;
        _logger = logger;
        Pending = new PendingDeliveryTable(EventThread);
        _failures = new DeliveryFailures(logger);
        _errors = new ClientErrorLog(logger, native.Name);
    }

    /// <summary>The thread that runs user code.</summary>
    public EventThread EventThread { get; } = new();

    /// <summary>The deliveries whose senders are told of them.</summary>
    public PendingDeliveryTable Pending { get; }

    /// <summary>What batches refused, for the next drain.</summary>
    public RefusedRecordQueue RefusedRecords { get; } = new();

    /// <summary>The sequences that are being produced.</summary>
    public ProduceSequenceTable Sequences { get; } = new();

    /// <summary>How many messages that librdkafka had taken have ended.</summary>
    public long Ended => Volatile.Read(ref _ended);

    /// <summary>Whether every report and refusal that has arrived was handed on.</summary>
    public bool IsEverythingTold => RefusedRecords.IsEmpty && _forEventThread.IsEmpty;

    /// <summary>How many messages have failed so far, by topic.</summary>
    public Dictionary<string, long> Failures() => _failures.Snapshot();

    /// <summary>Logs the failures that were held back.</summary>
    /// <param name="everything">Whether to log those that came within the last second, too.</param>
    public void LogHeldBack(bool everything) => _failures.LogHeldBack(everything);

    /// <summary>Adds a topic whose messages will be reported.</summary>
    public void AddTopic(NativeTopic topic)
    {
        lock (_topicNames)
        {
            _topicNames.Add(topic.Pointer, topic.Name);
        }
    }

    /// <summary>
    /// Handles what has arrived, unless another thread does so for as long as this one would wait. Never throws: the sender that drains
    /// must not see what a logger throws.
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
            while (RefusedRecords.TryTake(out (string Topic, RefusedRecord Record) refused))
            {
                EndRefused(refused.Topic, refused.Record);
            }

            // What another thread drained for this one to run does not wait for the next event.
            return _native.DrainEvents(this, EventThread.IsCurrent && !_forEventThread.IsEmpty ? TimeSpan.Zero : wait);
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

    /// <summary>Logs the failure of a message whose sender gave no callback.</summary>
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

    /// <summary>Logs an exception, if the logger lets it: where the logger throws as well, the exception is dropped.</summary>
    public void LogQuietly(Exception exception)
    {
        try
        {
            _logger.EventThreadThrew(exception, _native.Name);
        }
#pragma warning disable CA1031 // Nothing is left that could report it.
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
        if (record.Opaque == PendingDeliveryTable.None)
        {
            _failures.CountAndLog(
                new DeliveryReceipt(topic, record.Partition, -1, null, DeliveryStatus.NotPersisted), record.Code, NativeText.Describe(record.Code));
            return;
        }

        // A null array would convert to an empty key, which is another thing than none.
        ReadOnlyMemory<byte>? key = record.Key is null ? default(ReadOnlyMemory<byte>?) : record.Key;
        KafkaProduceException error = Refused(topic, record.Code, key, record.Partition);
        if (ProduceSequenceTable.IsSequence(record.Opaque))
        {
            Sequences.Of(record.Opaque).End(record.Opaque, error);
        }
        else if (Pending.Take(record.Opaque) is { } delivery)
        {
            End(delivery, error.Receipt, error);
        }
    }

    // Also after an exception the next thread must be able to drain.
    private void EndDrain()
    {
        try
        {
            Pending.EndDrain();
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
        if (EventThread.IsCurrent)
        {
            Pending.EndRound();
        }
    }

    private void OnDelivery(in NativeDelivery report)
    {
        if (ProduceSequenceTable.IsSequence(report.Opaque))
        {
            Sequences.Of(report.Opaque).End(report.Opaque, report.Error == KafkaErrorCode.NoError ? null : ReportedFailure(report, out _));
        }
        else if (report.Opaque != PendingDeliveryTable.None)
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
        if (Pending.TakeReported(report.Opaque) is not { } delivery)
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
        else if (EventThread.IsCurrent)
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
#pragma warning disable CA1031 // An exception of a user's callback must not stop the thread that ends all other messages.
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
