using System.Diagnostics;
using System.Globalization;

namespace KafkaTyped.Telemetry;

/// <summary>
/// Spans of what one producer sends, named and tagged by OpenTelemetry's conventions for messaging. Costs one read where nothing listens.
/// </summary>
internal sealed class ProducerTracing(string topic, string? clientId)
{
    private static readonly ActivitySource s_source = new(KafkaTelemetry.ActivitySourceName);

    private static readonly DistributedContextPropagator.PropagatorSetterCallback s_write =
        static (carrier, name, value) => AddTo((IHeaderCarrier)carrier!, name, value);

    private readonly string _name = $"send {topic}";

    /// <summary>Whether something listens.</summary>
    public static bool IsOn => s_source.HasListeners();

    /// <summary>Starts a span as a child of the caller's, which stays the current one: this one ends elsewhere.</summary>
    /// <returns><see langword="null"/> where nothing listens, or no listener samples this span.</returns>
    public Activity? Start()
    {
        if (!IsOn)
        {
            return null;
        }

        Activity? span = StartAside();
        if (span is { IsAllDataRequested: true })
        {
            span.SetTag("messaging.system", "kafka");
            span.SetTag("messaging.operation.name", "send");
            span.SetTag("messaging.operation.type", "send");
            span.SetTag("messaging.destination.name", topic);
            span.SetTag("messaging.client.id", clientId);
        }

        return span;
    }

    /// <summary>Tags the span of one message.</summary>
    /// <param name="span">The span, if there is one.</param>
    /// <param name="valueLength">The size of the record's value in bytes; <see langword="null"/> for a null value.</param>
    public static void Describe(Activity? span, int? valueLength)
    {
        if (span is not { IsAllDataRequested: true })
        {
            return;
        }

        if (valueLength is { } length)
        {
            span.SetTag("messaging.message.body.size", length);
        }
        else
        {
            span.SetTag("messaging.kafka.message.tombstone", true);
        }
    }

    /// <summary>
    /// Adds the context to a record's headers: the span's, or the caller's where no listener asked for a span. A header that the record has already stays.
    /// </summary>
    public static void Inject(Activity? span, IHeaderCarrier headers)
    {
        if (IsOn && (span ?? Activity.Current) is { } context)
        {
            DistributedContextPropagator.Current.Inject(context, headers, s_write);
        }
    }

    /// <summary>Ends the span of a message.</summary>
    public static void End(Activity span, in DeliveryReceipt receipt, KafkaProduceException? error)
    {
        if (span.IsAllDataRequested && receipt.Partition >= 0)
        {
            span.SetTag("messaging.destination.partition.id", receipt.Partition.ToString(CultureInfo.InvariantCulture));
        }

        if (error is not null)
        {
            Fail(span, error);
            return;
        }

        if (span.IsAllDataRequested && receipt.Offset >= 0)
        {
            span.SetTag("messaging.kafka.offset", receipt.Offset);
        }

        Stop(span);
    }

    /// <summary>Ends the span of a sequence.</summary>
    public static void End(Activity span, ProduceManyResult result)
    {
        span.SetTag("messaging.batch.message_count", result.Taken);
        if (result.Failures.Count > 0)
        {
            Fail(span, result.Failures[0].Error);
            return;
        }

        Stop(span);
    }

    /// <summary>Ends the span of a message that was refused at the call.</summary>
    public static void Refuse(Activity span, KafkaErrorCode code, string reason)
    {
        span.SetTag("error.type", code.ToString());
        span.SetStatus(ActivityStatusCode.Error, reason);
        Stop(span);
    }

    /// <summary>Ends a span with an error.</summary>
    public static void Fail(Activity span, Exception error)
    {
        SetError(span, error);
        Stop(span);
    }

    /// <summary>Marks a span as failed.</summary>
    public static void SetError(Activity span, Exception error)
    {
        span.SetTag("error.type", error is KafkaProduceException failure ? failure.Code.ToString() : error.GetType().FullName);
        span.SetStatus(ActivityStatusCode.Error, error.Message);
    }

    private Activity? StartAside()
    {
        Activity? current = Activity.Current;
        try
        {
            return s_source.StartActivity(_name, ActivityKind.Producer);
        }
        finally
        {
            Activity.Current = current;
        }
    }

    // Stopping a span makes its parent current, here on a thread that is not the caller's: put back what was current.
    private static void Stop(Activity span)
    {
        Activity? current = Activity.Current;
        try
        {
            span.Dispose();
        }
        finally
        {
            Activity.Current = current;
        }
    }

    private static void AddTo(IHeaderCarrier headers, string name, string value)
    {
        if (!headers.HasHeader(name))
        {
            headers.AddHeader(name, value);
        }
    }
}
