using System.Diagnostics;
using System.Runtime.CompilerServices;
using KafkaTyped.Contracts;
using KafkaTyped.Native;
using KafkaTyped.Telemetry;

namespace KafkaTyped.Producing;

/// <summary>
/// The producer of one message type: message → contract → bytes in a scratch buffer → the client's queue. Generic over the contract, so that
/// every call into generated code is direct.
/// </summary>
internal sealed class KafkaProducer<TMessage, TContract> : IKafkaProducer<TMessage>
    where TContract : struct, IMessageContract<TMessage>
{
    private static readonly DeliveryCallback s_logFailure = static report => ((DeliveryReports)report.State!).LogUnawaited(report);

    private readonly KafkaClient _client;
    private readonly TopicStage _topic;
    private readonly TimeSpan _maxBlock;
    private readonly bool _runContinuationsInline;
    private readonly ProducerTracing _tracing;

    /// <param name="client">The client, with settings that fit the message type.</param>
    /// <param name="settings">The settings of the topic and the producer.</param>
    public KafkaProducer(KafkaClient client, ResolvedProducerSettings settings)
    {
        _client = client;
        _topic = client.OpenTopic(settings);
        _maxBlock = settings.MaxBlock;
        _runContinuationsInline = settings.RunContinuationsInline;
        _tracing = new ProducerTracing(settings.Topic, settings.ClientSettings.GetValueOrDefault("client.id"));
    }

    public string Topic => _topic.Name;

    public void Produce(TMessage message) => Send(message, default);

    public void Produce(TMessage message, in ProduceOptions options) => Send(message, options);

    public void Produce(TMessage message, DeliveryCallback callback, object? state = null) => Produce(message, default, callback, state);

    public void Produce(TMessage message, in ProduceOptions options, DeliveryCallback callback, object? state = null)
    {
        ArgumentNullException.ThrowIfNull(callback);
        Send(message, options, callback, state);
    }

    public bool TryProduce(TMessage message) => TrySend(message, default);

    public bool TryProduce(TMessage message, in ProduceOptions options) => TrySend(message, options);

    public ValueTask<DeliveryReceipt> ProduceAsync(TMessage message, CancellationToken cancellationToken = default) =>
        SendAsync(message, default, _runContinuationsInline, cancellationToken);

    public ValueTask<DeliveryReceipt> ProduceAsync(TMessage message, in ProduceOptions options, CancellationToken cancellationToken = default) =>
        SendAsync(message, options, _runContinuationsInline, cancellationToken);

    public DeliveryReceipt ProduceAndWait(TMessage message, CancellationToken cancellationToken = default) =>
        SendAndWait(message, default, cancellationToken);

    public DeliveryReceipt ProduceAndWait(TMessage message, in ProduceOptions options, CancellationToken cancellationToken = default) =>
        SendAndWait(message, options, cancellationToken);

    public async ValueTask<ProduceManyResult> ProduceManyAsync(
        IEnumerable<TMessage> messages, int maxOutstanding = ProduceManyResult.DefaultMaxOutstanding, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        ProduceSequence sequence = _client.Reports.Sequences.Start(maxOutstanding);
        Activity? span = null;
        try
        {
            span = _tracing.Start();
            foreach (TMessage message in messages)
            {
                if (cancellationToken.IsCancellationRequested)
                {
                    break;
                }

                if (!sequence.HasRoom)
                {
                    await WaitForRoomAsync(sequence).ConfigureAwait(false);
                }

                SendOneOf(sequence, message, span);
            }
        }
        catch (Exception exception) when (span is not null)
        {
            ProducerTracing.SetError(span, exception);
            throw;
        }
        finally
        {
            await EndAsync(sequence, span).ConfigureAwait(false);
        }

        return Result(sequence, cancellationToken);
    }

    public async ValueTask<ProduceManyResult> ProduceManyAsync(
        IAsyncEnumerable<TMessage> messages, int maxOutstanding = ProduceManyResult.DefaultMaxOutstanding, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        ProduceSequence sequence = _client.Reports.Sequences.Start(maxOutstanding);
        Activity? span = null;
        try
        {
            span = _tracing.Start();
            await foreach (TMessage message in messages.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                if (cancellationToken.IsCancellationRequested)
                {
                    break;
                }

                if (!sequence.HasRoom)
                {
                    await WaitForRoomAsync(sequence).ConfigureAwait(false);
                }

                SendOneOf(sequence, message, span);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The sequence ended because it was asked to: the result says so.
        }
        catch (Exception exception) when (span is not null)
        {
            ProducerTracing.SetError(span, exception);
            throw;
        }
        finally
        {
            await EndAsync(sequence, span).ConfigureAwait(false);
        }

        return Result(sequence, cancellationToken);
    }

    public ValueTask FlushAsync(CancellationToken cancellationToken = default) => _client.FlushAsync(cancellationToken);

    private void Send(TMessage message, in ProduceOptions options, DeliveryCallback? callback = null, object? state = null)
    {
        ProduceScratch scratch = ProduceScratch.Rent();
        PendingDelivery? delivery = null;
        Activity? span = _tracing.Start();
        try
        {
            RecordEnvelope record = Serialize(message, options, scratch, span);
            delivery = CallBack(callback, state, span);
            KafkaErrorCode code = _client.Send(_topic, record, scratch, delivery?.Opaque ?? PendingDeliveries.None, _maxBlock);
            if (code != KafkaErrorCode.NoError)
            {
                throw Refused(code, record, scratch);
            }

            delivery = null;
        }
        catch (Exception exception) when (span is not null)
        {
            ProducerTracing.Fail(span, exception);
            throw;
        }
        finally
        {
            delivery?.Abandon();
            scratch.Return();
        }
    }

    private bool TrySend(TMessage message, in ProduceOptions options)
    {
        ProduceScratch scratch = ProduceScratch.Rent();
        PendingDelivery? delivery = null;
        Activity? span = _tracing.Start();
        try
        {
            RecordEnvelope record = Serialize(message, options, scratch, span);
            delivery = CallBack(callback: null, state: null, span);
            KafkaErrorCode code = _client.TrySend(_topic, record, scratch, delivery?.Opaque ?? PendingDeliveries.None);
            if (code == KafkaErrorCode.LocalQueueFull)
            {
                Refuse(span, code);
                return false;
            }

            if (code != KafkaErrorCode.NoError)
            {
                throw Refused(code, record, scratch);
            }

            delivery = null;
            return true;
        }
        catch (Exception exception) when (span is not null)
        {
            ProducerTracing.Fail(span, exception);
            throw;
        }
        finally
        {
            delivery?.Abandon();
            scratch.Return();
        }
    }

    // Nothing has to be told of a message without a callback, but the end of its span.
    private PendingDelivery? CallBack(DeliveryCallback? callback, object? state, Activity? span)
    {
        if (callback is null && span is null)
        {
            return null;
        }

        PendingDelivery delivery = _client.Reports.Deliveries.Add();
        delivery.CallBack(Topic, callback ?? s_logFailure, callback is null ? _client.Reports : state);
        delivery.EndWith(span);
        return delivery;
    }

    private ValueTask<DeliveryReceipt> SendAsync(
        TMessage message, in ProduceOptions options, bool runContinuationInline, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromException<DeliveryReceipt>(new KafkaProduceCanceledException(Topic, mayBeDelivered: false, cancellationToken));
        }

        ProduceScratch scratch = ProduceScratch.Rent();
        PendingDelivery? delivery = null;
        Activity? span = _tracing.Start();
        try
        {
            RecordEnvelope record = Serialize(message, options, scratch, span);
            delivery = _client.Reports.Deliveries.Add();
            ValueTask<DeliveryReceipt> receipt = delivery.Await(_topic, runContinuationInline);
            delivery.EndWith(span);
            KafkaErrorCode code = _client.SendOrQueueUp(_topic, record, scratch, delivery.Opaque, delivery, _maxBlock);
            if (code != KafkaErrorCode.NoError)
            {
                Refuse(span, code);
                return ValueTask.FromException<DeliveryReceipt>(Refused(code, record, scratch));
            }

            delivery.CancelWith(_client.Room, cancellationToken);
            delivery = null;
            return receipt;
        }
        catch (Exception exception) when (span is not null)
        {
            ProducerTracing.Fail(span, exception);
            throw;
        }
        finally
        {
            delivery?.Abandon();
            scratch.Return();
        }
    }

    private DeliveryReceipt SendAndWait(TMessage message, in ProduceOptions options, CancellationToken cancellationToken)
    {
        _client.ThrowIfEventThread(nameof(ProduceAndWait));
        return Wait(SendAsync(message, options, runContinuationInline: true, cancellationToken));
    }

    private static DeliveryReceipt Wait(ValueTask<DeliveryReceipt> receipt)
    {
        // The continuation only wakes this thread, so it may run on the event thread.
        ValueTaskAwaiter<DeliveryReceipt> awaiter = receipt.GetAwaiter();
        if (!awaiter.IsCompleted)
        {
            var wait = new BlockingWait();
            awaiter.UnsafeOnCompleted(() => wait.End(KafkaErrorCode.NoError));
            wait.Wait();
        }

        return awaiter.GetResult();
    }

    private ProduceManyResult Result(ProduceSequence sequence, CancellationToken cancellationToken)
    {
        ProduceManyResult result = sequence.Result(cancellationToken.IsCancellationRequested);
        if (result.Failures.Count > 0)
        {
            // The result can be thrown away unread; the log is not.
            _client.Reports.LogSequence(Topic, result);
        }

        return result;
    }

    private Task WaitForRoomAsync(ProduceSequence sequence)
    {
        _topic.SendNow();
        _client.DrainAsSender();
        return sequence.HasRoom ? Task.CompletedTask : sequence.WaitForRoomAsync();
    }

    private async Task EndAsync(ProduceSequence sequence, Activity? span)
    {
        _topic.SendNow();
        await sequence.WaitForAllAsync().ConfigureAwait(false);
        _client.Reports.Sequences.End(sequence);
        if (span is not null)
        {
            ProducerTracing.End(span, sequence.Result(isCanceled: false));
        }
    }

    private void SendOneOf(ProduceSequence sequence, TMessage message, Activity? span)
    {
        nint opaque = sequence.Take();
        ProduceScratch scratch = ProduceScratch.Rent();
        try
        {
            RecordEnvelope record = Serialize(message, default, scratch);
            ProducerTracing.Inject(span, scratch);
            KafkaErrorCode code = _client.SendOrQueueUp(_topic, record, scratch, opaque, delivery: null, _maxBlock);
            if (code != KafkaErrorCode.NoError)
            {
                throw Refused(code, record, scratch);
            }
        }
#pragma warning disable CA1031 // Whatever stops one message is its failure in the result; the others go on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            sequence.End(opaque, exception);
        }
        finally
        {
            scratch.Return();
        }
    }

    private static void Refuse(Activity? span, KafkaErrorCode code)
    {
        if (span is not null)
        {
            ProducerTracing.Refuse(span, code, NativeText.Describe(code));
        }
    }

    private static RecordEnvelope Serialize(TMessage message, in ProduceOptions options, ProduceScratch scratch, Activity? span)
    {
        RecordEnvelope record = Serialize(message, options, scratch);
        ProducerTracing.Describe(span, record.ValueLength == RecordEnvelope.Null ? null : record.ValueLength);
        ProducerTracing.Inject(span, scratch);
        return record;
    }

    /// <summary>Writes the parts of the record. Also what records in place of sending it writes by this.</summary>
    internal static RecordEnvelope Serialize(TMessage message, in ProduceOptions options, ProduceScratch scratch)
    {
        if (message is null)
        {
            throw new ArgumentNullException(nameof(message), $"A message of type '{typeof(TMessage)}' is required; a tombstone is sent by its key.");
        }

        RecordBuffer buffer = scratch.Buffer;
        int keyLength = RecordEnvelope.Null;
        if ((TContract.Parts & RecordParts.Key) != 0)
        {
            var key = new RecordWriter(buffer);
            if (TContract.WriteKey(message, ref key))
            {
                keyLength = key.Position;
                key.Complete();
            }
        }

        int valueOffset = buffer.Position;
        int valueLength = RecordEnvelope.Null;
        var value = new RecordWriter(buffer);
        if (TContract.WriteValue(message, ref value))
        {
            valueLength = value.Position - valueOffset;
            value.Complete();
        }

        if ((TContract.Parts & RecordParts.Headers) != 0 || options.Headers is not null)
        {
            WriteHeaders(message, options.Headers, scratch);
        }

        return new RecordEnvelope
        {
            KeyOffset = 0,
            KeyLength = keyLength,
            ValueOffset = valueOffset,
            ValueLength = valueLength,
            Partition = PartitionOf(message, options),
            Timestamp = TimestampOf(message, options),
        };
    }

    private static void WriteHeaders(TMessage message, MessageHeaders? added, ProduceScratch scratch)
    {
        var headers = new HeaderWriter(scratch.Buffer, scratch.Headers);
        if ((TContract.Parts & RecordParts.Headers) != 0)
        {
            TContract.WriteHeaders(message, ref headers);
        }

        for (int i = 0; i < (added?.Count ?? 0); i++)
        {
            (string name, ReadOnlyMemory<byte>? value) = added![i];
            headers.Write(name, value);
        }

        headers.Complete();
    }

    private static int PartitionOf(TMessage message, in ProduceOptions options)
    {
        int partition = options.Partition ??
            ((TContract.Parts & RecordParts.Partition) != 0 ? TContract.GetPartition(message) : MessageDescriptor.AnyPartition);
        return partition >= MessageDescriptor.AnyPartition
            ? partition
            : throw new ArgumentOutOfRangeException(
                nameof(message), partition, "A partition is 0 or more, or -1 to leave the choice to the partitioner.");
    }

    private static long TimestampOf(TMessage message, in ProduceOptions options)
    {
        if (options.Timestamp is { } given)
        {
            return RecordTimestamp.From(given);
        }

        long timestamp = (TContract.Parts & RecordParts.Timestamp) != 0 ? TContract.GetTimestamp(message) : MessageDescriptor.NoTimestamp;
        return timestamp == MessageDescriptor.NoTimestamp ? RecordEnvelope.Now : RecordTimestamp.From(timestamp);
    }

    private KafkaProduceException Refused(KafkaErrorCode code, in RecordEnvelope record, ProduceScratch scratch) =>
        _client.Reports.Refused(Topic, code, record.CopyKey(scratch.Buffer.WrittenSpan), record.Partition);
}
