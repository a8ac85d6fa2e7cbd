using System.Diagnostics;
using System.Runtime.CompilerServices;
using KafkaTyped.CompilerServices;
using KafkaTyped.Native;
using KafkaTyped.Producing.Clients;
using KafkaTyped.Producing.Deliveries;
using KafkaTyped.Producing.Sending;
using KafkaTyped.Telemetry;

namespace KafkaTyped.Producing;

/// <summary>
/// The producer of one message type: message → <see cref="RecordSerializer{TMessage,TContract}"/> → bytes in a scratch buffer →
/// <see cref="TopicSender"/>. Thread-safe.
/// </summary>
internal sealed class KafkaProducer<TMessage, TContract> : IKafkaProducer<TMessage>
    where TContract : struct, IMessageContract<TMessage>
{
    private static readonly DeliveryCallback s_logFailure = static report => ((DeliveryReportHandler)report.State!).LogUnawaited(report);

    private readonly KafkaClient _client;
    private readonly DeliveryReportHandler _reports;
    private readonly TopicSender _sender;
    private readonly TimeSpan _maxBlock;
    private readonly bool _runContinuationsInline;
    private readonly ProducerTracing _tracing;

    /// <param name="client">The client, with settings that fit the message type.</param>
    /// <param name="settings">The settings of the topic and the producer.</param>
    public KafkaProducer(KafkaClient client, ResolvedProducerSettings settings)
    {
        _client = client;
        _reports = client.Reports;
        _sender = client.OpenTopic(settings);
        _maxBlock = settings.MaxBlock;
        _runContinuationsInline = settings.RunContinuationsInline;
        _tracing = new ProducerTracing(settings.Topic, settings.ClientSettings.GetValueOrDefault("client.id"));
    }

    public string Topic => _sender.Topic;

    public void Produce(TMessage message) => Send(message, default, _maxBlock, mustSend: true);

    public void Produce(TMessage message, in ProduceOptions options) => Send(message, options, _maxBlock, mustSend: true);

    public void Produce(TMessage message, DeliveryCallback callback, object? state = null) => Produce(message, default, callback, state);

    public void Produce(TMessage message, in ProduceOptions options, DeliveryCallback callback, object? state = null)
    {
        ArgumentNullException.ThrowIfNull(callback);
        Send(message, options, _maxBlock, mustSend: true, callback, state);
    }

    public bool TryProduce(TMessage message) => Send(message, default, TimeSpan.Zero, mustSend: false);

    public bool TryProduce(TMessage message, in ProduceOptions options) => Send(message, options, TimeSpan.Zero, mustSend: false);

    public ValueTask<DeliveryReceipt> ProduceAsync(TMessage message, CancellationToken cancellationToken = default) =>
        SendAsync(message, default, _runContinuationsInline, cancellationToken);

    public ValueTask<DeliveryReceipt> ProduceAsync(TMessage message, in ProduceOptions options, CancellationToken cancellationToken = default) =>
        SendAsync(message, options, _runContinuationsInline, cancellationToken);

    public DeliveryReceipt ProduceAndWait(TMessage message, CancellationToken cancellationToken = default) =>
        SendAndWait(message, default, cancellationToken);

    public DeliveryReceipt ProduceAndWait(TMessage message, in ProduceOptions options, CancellationToken cancellationToken = default) =>
        SendAndWait(message, options, cancellationToken);

    public ValueTask<ProduceManyResult> ProduceManyAsync(
        IEnumerable<TMessage> messages, int maxInFlight = ProduceManyResult.DefaultMaxInFlight, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return SendAllAsync(new SynchronousSource<TMessage>(messages), maxInFlight, cancellationToken);
    }

    public ValueTask<ProduceManyResult> ProduceManyAsync(
        IAsyncEnumerable<TMessage> messages, int maxInFlight = ProduceManyResult.DefaultMaxInFlight, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return SendAllAsync(new AsynchronousSource<TMessage>(messages), maxInFlight, cancellationToken);
    }

    public ValueTask FlushAsync(CancellationToken cancellationToken = default) => _client.FlushAsync(cancellationToken);

    // The one way of a message whose sender does not await it.
    private bool Send(
        TMessage message, in ProduceOptions options, TimeSpan maxBlock, bool mustSend, DeliveryCallback? callback = null, object? state = null)
    {
        ProduceScratch scratch = ProduceScratch.Rent();
        PendingDelivery? delivery = null;
        Activity? span = _tracing.Start();
        try
        {
            RecordEnvelope record = Serialize(message, options, scratch, span);
            delivery = CallBack(callback, state, span);
            KafkaErrorCode code = _sender.Send(record, scratch, delivery?.Opaque ?? PendingDeliveryTable.None, maxBlock);
            if (code == KafkaErrorCode.LocalQueueFull && !mustSend)
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

    // A message without a callback needs a report for the end of its span only.
    private PendingDelivery? CallBack(DeliveryCallback? callback, object? state, Activity? span)
    {
        if (callback is null && span is null)
        {
            return null;
        }

        PendingDelivery delivery = _reports.Pending.Add();
        delivery.CallBack(Topic, callback ?? s_logFailure, callback is null ? _reports : state);
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
            delivery = _reports.Pending.Add();
            ValueTask<DeliveryReceipt> receipt = delivery.Await(Topic, _sender, runContinuationInline);
            delivery.EndWith(span);
            KafkaErrorCode code = _sender.SendOrQueue(record, scratch, delivery.Opaque, delivery, _maxBlock);
            if (code != KafkaErrorCode.NoError)
            {
                Refuse(span, code);
                return ValueTask.FromException<DeliveryReceipt>(Refused(code, record, scratch));
            }

            delivery.CancelWith(cancellationToken);
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

    // The one way of a sequence.
    private async ValueTask<ProduceManyResult> SendAllAsync<TSource>(TSource messages, int maxInFlight, CancellationToken cancellationToken)
        where TSource : struct, IMessageSource<TMessage>
    {
        ProduceSequence sequence = _reports.Sequences.Start(maxInFlight);
        Activity? span = null;
        try
        {
            span = _tracing.Start();
            await SendEachAsync(sequence, messages, span, cancellationToken).ConfigureAwait(false);
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

    private async ValueTask SendEachAsync<TSource>(ProduceSequence sequence, TSource messages, Activity? span, CancellationToken cancellationToken)
        where TSource : struct, IMessageSource<TMessage>
    {
        messages.Open(cancellationToken);
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                ValueTask<bool> next = messages.MoveNextAsync();
                if (!(next.IsCompletedSuccessfully ? next.Result : await next.ConfigureAwait(false)) || cancellationToken.IsCancellationRequested)
                {
                    break;
                }

                TMessage message = messages.Current;
                if (!sequence.HasCapacity)
                {
                    await WaitForCapacityAsync(sequence).ConfigureAwait(false);
                }

                SendOneOf(sequence, message, span);
            }
        }
        finally
        {
            await messages.CloseAsync().ConfigureAwait(false);
        }
    }

    private ProduceManyResult Result(ProduceSequence sequence, CancellationToken cancellationToken)
    {
        ProduceManyResult result = sequence.Result(cancellationToken.IsCancellationRequested);
        if (result.Failures.Count > 0)
        {
            // The result can be thrown away unread; the log is not.
            _reports.LogSequence(Topic, result);
        }

        return result;
    }

    private Task WaitForCapacityAsync(ProduceSequence sequence)
    {
        _sender.SendNow();
        _sender.DrainIfAllowed();
        return sequence.HasCapacity ? Task.CompletedTask : sequence.WaitForCapacityAsync();
    }

    private async Task EndAsync(ProduceSequence sequence, Activity? span)
    {
        _sender.SendNow();
        await sequence.WaitForAllAsync().ConfigureAwait(false);
        _reports.Sequences.End(sequence);
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
            RecordEnvelope record = RecordSerializer<TMessage, TContract>.Serialize(message, default, scratch);
            ProducerTracing.Inject(span, scratch);
            KafkaErrorCode code = _sender.SendOrQueue(record, scratch, opaque, delivery: null, _maxBlock);
            if (code != KafkaErrorCode.NoError)
            {
                throw Refused(code, record, scratch);
            }
        }
#pragma warning disable CA1031 // What stops one message is its failure in the result; the others go on.
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
        RecordEnvelope record = RecordSerializer<TMessage, TContract>.Serialize(message, options, scratch);
        ProducerTracing.Describe(span, record.ValueLength == RecordEnvelope.Null ? null : record.ValueLength);
        ProducerTracing.Inject(span, scratch);
        return record;
    }

    private KafkaProduceException Refused(KafkaErrorCode code, in RecordEnvelope record, ProduceScratch scratch) =>
        _reports.Refused(Topic, code, record.CopyKey(scratch.Buffer.WrittenSpan), record.Partition);
}
