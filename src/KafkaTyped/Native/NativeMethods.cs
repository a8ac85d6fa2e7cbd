using System.Runtime.InteropServices;

namespace KafkaTyped.Native;

/// <summary>The functions of librdkafka (<c>rdkafka.h</c>, 2.x) that producing needs, under their C names.</summary>
internal static unsafe partial class NativeMethods
{
    public const int ProducerType = 0;

    /// <summary>The client copies key and value.</summary>
    public const int MessageFlagCopy = 0x2;

    /// <summary>Each record of a batch names its own partition.</summary>
    public const int MessageFlagPartition = 0x8;

    public const int EventDeliveryReport = 0x1;
    public const int EventLog = 0x4;
    public const int EventError = 0x8;
    public const int EventStatistics = 0x40;

    public const int PurgeQueue = 0x1;
    public const int PurgeInFlight = 0x2;

    /// <summary><c>rd_kafka_conf_res_t</c></summary>
    public const int ConfigurationOk = 0;

#pragma warning disable CA1810 // The resolver must stand before the first P/Invoke, which a field initializer cannot promise.
    static NativeMethods() => LibrdkafkaLibrary.ResolveFor(typeof(NativeMethods).Assembly);
#pragma warning restore CA1810

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial byte* rd_kafka_version_str();

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial byte* rd_kafka_err2str(KafkaErrorCode code);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial KafkaErrorCode rd_kafka_last_error();

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial KafkaErrorCode rd_kafka_fatal_error(nint client, byte* reason, nuint reasonSize);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial KafkaErrorCode rd_kafka_error_code(nint error);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial void rd_kafka_error_destroy(nint error);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial nint rd_kafka_conf_new();

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial void rd_kafka_conf_destroy(nint configuration);

    [LibraryImport(LibrdkafkaLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int rd_kafka_conf_set(nint configuration, string name, string value, byte* reason, nuint reasonSize);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial void rd_kafka_conf_set_events(nint configuration, int events);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial void rd_kafka_conf_enable_sasl_queue(nint configuration, int enable);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial nint rd_kafka_topic_conf_new();

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial void rd_kafka_topic_conf_destroy(nint configuration);

    [LibraryImport(LibrdkafkaLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int rd_kafka_topic_conf_set(nint configuration, string name, string value, byte* reason, nuint reasonSize);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial nint rd_kafka_new(int type, nint configuration, byte* reason, nuint reasonSize);

    /// <summary>Waits for the client's threads; never on the thread that drains its events.</summary>
    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial void rd_kafka_destroy(nint client);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial byte* rd_kafka_name(nint client);

    [LibraryImport(LibrdkafkaLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint rd_kafka_topic_new(nint client, string name, nint configuration);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial void rd_kafka_topic_destroy(nint topic);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial int rd_kafka_produce(
        nint topic, int partition, int flags, byte* value, nuint valueSize, byte* key, nuint keySize, nint opaque);

    /// <summary>
    /// A partition that does not exist leaks its message, and the client's accounting with it, so that a flush never ends (seen in 2.0.2 and 2.15):
    /// every partition must be checked before.
    /// </summary>
    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial int rd_kafka_produce_batch(nint topic, int partition, int flags, NativeMessage* messages, int count);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial void rd_kafka_topic_conf_set_opaque(nint configuration, nint opaque);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial void rd_kafka_topic_conf_set_partitioner_cb(
        nint configuration, delegate* unmanaged[Cdecl]<nint, byte*, nuint, int, nint, nint, int> partitioner);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial int rd_kafka_msg_partitioner_random(
        nint topic, byte* key, nuint keySize, int partitionCount, nint topicOpaque, nint messageOpaque);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial nint rd_kafka_produceva(nint client, NativeArgument* arguments, nuint count);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial KafkaErrorCode rd_kafka_flush(nint client, int timeoutMs);

    /// <summary>With no topic asked for, of those the client knows.</summary>
    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial KafkaErrorCode rd_kafka_metadata(nint client, int allTopics, nint onlyTopic, NativeMetadata** metadata, int timeoutMs);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial void rd_kafka_metadata_destroy(NativeMetadata* metadata);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial KafkaErrorCode rd_kafka_purge(nint client, int flags);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial int rd_kafka_outq_len(nint client);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial nint rd_kafka_queue_get_main(nint client);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial void rd_kafka_queue_destroy(nint queue);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial void rd_kafka_queue_yield(nint queue);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial nint rd_kafka_queue_poll(nint queue, int timeoutMs);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial KafkaErrorCode rd_kafka_set_log_queue(nint client, nint queue);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial nint rd_kafka_sasl_background_callbacks_enable(nint client);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial int rd_kafka_event_type(nint nativeEvent);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial nuint rd_kafka_event_message_array(nint nativeEvent, NativeMessage** messages, nuint size);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial KafkaErrorCode rd_kafka_event_error(nint nativeEvent);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial byte* rd_kafka_event_error_string(nint nativeEvent);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial int rd_kafka_event_log(nint nativeEvent, byte** facility, byte** text, int* level);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial byte* rd_kafka_event_stats(nint nativeEvent);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial void rd_kafka_event_destroy(nint nativeEvent);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial long rd_kafka_message_timestamp(NativeMessage* message, int* timestampType);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial int rd_kafka_message_status(NativeMessage* message);
}
