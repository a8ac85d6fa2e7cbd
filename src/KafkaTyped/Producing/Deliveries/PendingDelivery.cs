using System.Diagnostics;
using System.Threading.Tasks.Sources;
using KafkaTyped.Telemetry;

namespace KafkaTyped.Producing.Deliveries;

/// <summary>
/// A message whose sender is told of its delivery: an awaiting caller or a callback. Pooled by <see cref="PendingDeliveryTable"/>.
/// </summary>
/// <remarks>
/// Two parties hold an awaited one: the client, until the report or the refusal, and the caller, until it has taken the result. The one
/// that leaves last gives it back. The first of report, refusal and cancellation decides the result.
/// </remarks>
internal sealed class PendingDelivery(PendingDeliveryTable owner) : IValueTaskSource<DeliveryReceipt>
{
    private ManualResetValueTaskSourceCore<DeliveryReceipt> _awaited;
    private CancellationTokenRegistration _cancellation;
    private DeliveryCallback? _callback;
    private object? _state;
    private ISendControl? _sending;
    private Activity? _span;
    private bool _runsUserCode;
    private int _parties;
    private int _ended;

    /// <summary>The message's topic.</summary>
    public string Topic { get; private set; } = "";

    /// <summary>What names this delivery to librdkafka; set by <see cref="PendingDeliveryTable"/>.</summary>
    public nint Opaque { get; set; }

    /// <summary>What the sending side keeps while the record waits for the buffer; set and guarded by it.</summary>
    public object? WaitingRecord { get; set; }

    /// <summary>Prepares for a caller that awaits.</summary>
    /// <param name="topic">The message's topic.</param>
    /// <param name="sending">Sends the record.</param>
    /// <param name="runContinuationsInline">Whether the caller goes on inside <see cref="End"/>.</param>
    public ValueTask<DeliveryReceipt> Await(string topic, ISendControl sending, bool runContinuationsInline)
    {
        Prepare(topic, parties: 2);
        _awaited.RunContinuationsAsynchronously = !runContinuationsInline;
        _sending = sending;
        if (runContinuationsInline)
        {
            NoteUserCode();
        }

        return new ValueTask<DeliveryReceipt>(this, _awaited.Version);
    }

    /// <summary>Prepares for a callback.</summary>
    public void CallBack(string topic, DeliveryCallback callback, object? state)
    {
        Prepare(topic, parties: 1);
        _callback = callback;
        _state = state;
        NoteUserCode();
    }

    /// <summary>Ends a span with the delivery. Before the message is handed over.</summary>
    public void EndWith(Activity? span)
    {
        if (span is not null)
        {
            // What listens to spans is code of the user's.
            _span = span;
            NoteUserCode();
        }
    }

    /// <summary>Lets a token end the wait. After the message was handed over or queued up, before the caller has the task.</summary>
    public void CancelWith(CancellationToken token)
    {
        if (token.CanBeCanceled)
        {
            _cancellation = token.UnsafeRegister(static (delivery, token) => ((PendingDelivery)delivery!).Cancel(token), this);
        }
    }

    /// <summary>Whether <see cref="End"/> runs code of the user's: a callback, a continuation that may run inline, or what listens to spans.</summary>
    public bool RunsUserCode => _runsUserCode;

    /// <summary>The report came.</summary>
    public void End(in DeliveryReceipt receipt, KafkaProduceException? error)
    {
        try
        {
            EndSpan(receipt, error);
        }
        finally
        {
            EndWait(receipt, error);
        }
    }

    /// <summary>The message was not taken, and its sender is told in another way.</summary>
    public void Abandon()
    {
        // Where a report has come all the same, its drainer ends the message.
        if (owner.Take(Opaque) is not null)
        {
            NoteUserCodeEnded();
            Reset();
        }
    }

    DeliveryReceipt IValueTaskSource<DeliveryReceipt>.GetResult(short token)
    {
        // Throws for a token that was used before, while another caller's message may already be in this object.
        if (_awaited.GetStatus(token) == ValueTaskSourceStatus.Pending)
        {
            throw new InvalidOperationException("The result of a send was asked for before there was one. Await the ValueTask, once.");
        }

        try
        {
            // Waits for a cancellation in progress, so that it can never meet the next message.
            _cancellation.Dispose();
            return _awaited.GetResult(token);
        }
        finally
        {
            Leave();
        }
    }

    ValueTaskSourceStatus IValueTaskSource<DeliveryReceipt>.GetStatus(short token) => _awaited.GetStatus(token);

    void IValueTaskSource<DeliveryReceipt>.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
    {
        // Once the continuation is known this object can be another message's.
        ISendControl? sending = _sending;
        _awaited.OnCompleted(continuation, state, token, flags);
        sending?.SendNow();
    }

    private void EndSpan(in DeliveryReceipt receipt, KafkaProduceException? error)
    {
        if (_span is { } span)
        {
            ProducerTracing.End(span, receipt, error);
        }
    }

    private void EndWait(in DeliveryReceipt receipt, KafkaProduceException? error)
    {
        try
        {
            if (Interlocked.Exchange(ref _ended, 1) == 0)
            {
                Tell(receipt, error);
            }
        }
        finally
        {
            NoteUserCodeEnded();
            Leave();
        }
    }

    private void NoteUserCode()
    {
        if (!_runsUserCode)
        {
            _runsUserCode = true;
            owner.NoteUserCode();
        }
    }

    // When the client leaves: the caller may never take the result.
    private void NoteUserCodeEnded()
    {
        if (_runsUserCode)
        {
            _runsUserCode = false;
            owner.NoteUserCodeEnded();
        }
    }

    private void Tell(in DeliveryReceipt receipt, KafkaProduceException? error)
    {
        // A caller that forgets the result must not leave this to a token that lives long.
        _cancellation.Unregister();
        if (_callback is not null)
        {
            _callback(new DeliveryReport(receipt, error, _state));
        }
        else if (error is null)
        {
            _awaited.SetResult(receipt);
        }
        else
        {
            _awaited.SetException(error);
        }
    }

    private void Cancel(CancellationToken token)
    {
        if (Interlocked.Exchange(ref _ended, 1) != 0)
        {
            return;
        }

        bool withdrawn = _sending?.TryWithdraw(this) == true;
        if (withdrawn)
        {
            owner.Take(Opaque);
        }

        var canceled = new KafkaProduceCanceledException(Topic, mayBeDelivered: !withdrawn, token);
        try
        {
            if (withdrawn && _span is { } span)
            {
                ProducerTracing.Fail(span, canceled);
            }
        }
        finally
        {
            _awaited.SetException(canceled);
            if (withdrawn)
            {
                NoteUserCodeEnded();
                Leave();
            }
        }
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref _parties) == 0)
        {
            Reset();
        }
    }

    private void Prepare(string topic, int parties)
    {
        Topic = topic;
        _parties = parties;
        _ended = 0;
    }

    private void Reset()
    {
        _awaited.Reset();
        _cancellation = default;
        _callback = null;
        _span = null;
        _state = null;
        WaitingRecord = null;
        _sending = null;
        owner.Return(this);
    }
}
