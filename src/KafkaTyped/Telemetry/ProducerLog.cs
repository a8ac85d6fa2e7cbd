using Microsoft.Extensions.Logging;

namespace KafkaTyped.Telemetry;

/// <summary>Everything that the runtime logs about producing. Event ids are stable.</summary>
internal static partial class ProducerLog
{
    [LoggerMessage(1, LogLevel.Error, "A message to '{Topic}' was not delivered: {Reason} ({Code}; partition {Partition}, {Status}; the send was not awaited)")]
    public static partial void NotDelivered(
        this ILogger logger, string topic, string reason, KafkaErrorCode code, int partition, DeliveryStatus status);

    [LoggerMessage(2, LogLevel.Error, "{Count} more messages to '{Topic}' were not delivered in the last second; the last reason: {Reason} ({Code})")]
    public static partial void MoreNotDelivered(this ILogger logger, long count, string topic, string reason, KafkaErrorCode code);

    [LoggerMessage(3, LogLevel.Error, "A delivery callback for '{Topic}' threw; the message itself was completed")]
    public static partial void CallbackThrew(this ILogger logger, Exception exception, string topic);

    [LoggerMessage(4, LogLevel.Error, "Client '{Client}' was closed with {Count} messages to '{Topic}' undelivered after waiting {Waited}")]
    public static partial void ClosedUndelivered(this ILogger logger, string client, long count, string topic, TimeSpan waited);

    [LoggerMessage(5, LogLevel.Debug, "Client '{Client}' was closed with every message delivered or reported")]
    public static partial void Closed(this ILogger logger, string client);

    [LoggerMessage(6, LogLevel.Critical, "Client '{Client}' has failed for good and cannot produce any more: {Reason} ({Code})")]
    public static partial void Fatal(this ILogger logger, string client, string reason, KafkaErrorCode code);

    [LoggerMessage(7, LogLevel.Warning, "Client '{Client}': {Reason} ({Code})")]
    public static partial void ClientError(this ILogger logger, string client, string reason, KafkaErrorCode code);

    [LoggerMessage(12, LogLevel.Warning, "Client '{Client}': {Reason} ({Code}), and {Repetitions} times since it was logged last")]
    public static partial void ClientErrorAgain(this ILogger logger, string client, string reason, KafkaErrorCode code, long repetitions);

    [LoggerMessage(13, LogLevel.Critical, "Client '{Client}' is left open with {Count} messages: a delivery callback or a continuation still runs on its event thread")]
    public static partial void ClosedBesideCallback(this ILogger logger, string client, int count);

    [LoggerMessage(14, LogLevel.Warning, "{Count} of {Taken} messages of a sequence to '{Topic}' were not delivered, as its result says; the first reason: {Reason}")]
    public static partial void SequenceFailed(this ILogger logger, int count, long taken, string topic, string reason);

    [LoggerMessage(15, LogLevel.Error, "A listener to the counter of failed deliveries threw; the failure was counted and reported all the same")]
    public static partial void ListenerThrew(this ILogger logger, Exception exception);

    [LoggerMessage(EventId = 8, Message = "{Client} {Facility}: {Text}")]
    public static partial void Librdkafka(this ILogger logger, LogLevel level, string client, string facility, string text);

    [LoggerMessage(9, LogLevel.Information, "{Client} statistics: {Json}")]
    public static partial void Statistics(this ILogger logger, string client, string json);

    [LoggerMessage(10, LogLevel.Information, "Client '{Client}' created for {Cluster} with librdkafka {Version}")]
    public static partial void Created(this ILogger logger, string client, string cluster, string version);

    [LoggerMessage(11, LogLevel.Critical, "Client '{Client}': an exception was caught on its event thread, which goes on")]
    public static partial void EventThreadThrew(this ILogger logger, Exception exception, string client);
}
