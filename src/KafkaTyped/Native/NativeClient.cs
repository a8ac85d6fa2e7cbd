using System.Buffers;
using KafkaTyped.CompilerServices;

namespace KafkaTyped.Native;

/// <summary>
/// One librdkafka producer: the only door to unsafe code. All members are thread-safe; <see cref="DrainEvents"/> belongs to one thread.
/// </summary>
internal sealed unsafe class NativeClient : IDisposable
{
    private const int EventBatch = 128;

    // Bounds one drain, so that a steady stream of reports does not keep the thread from its other work.
    private const int EventsInOneDrain = 64;

    private const int FixedArguments = 7;
    private const int HeadersOnStack = 24;

    private readonly NativeClientHandle _handle;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private int _producing;
    private volatile bool _isStopped;

    private NativeClient(NativeClientHandle handle, IReadOnlyDictionary<string, string> settings)
    {
        _handle = handle;
        _settings = settings;
        Name = NativeText.Read(NativeMethods.rd_kafka_name(handle.DangerousGetHandle()));
    }

    /// <summary>librdkafka's name of the client, as its logs show it: client id and number.</summary>
    public string Name { get; }

    /// <summary>How many messages and reports are outstanding: queued, in flight, or not yet handled.</summary>
    public int Outstanding
    {
        get
        {
            using Lease lease = new(_handle);
            return NativeMethods.rd_kafka_outq_len(lease.Client);
        }
    }

    /// <summary>Creates the client.</summary>
    /// <param name="settings">Its settings by dotted name.</param>
    /// <exception cref="KafkaConfigurationException">librdkafka does not take the settings.</exception>
    public static NativeClient Create(IReadOnlyDictionary<string, string> settings)
    {
        nint configuration = NativeConfiguration.Create(settings);
        NativeMethods.rd_kafka_conf_set_events(
            configuration,
            NativeMethods.EventDeliveryReport | NativeMethods.EventLog | NativeMethods.EventError | NativeMethods.EventStatistics);

        // Logs come as events, in order with reports and errors; tokens are refreshed by librdkafka's own background thread.
        byte* reason = stackalloc byte[NativeText.ReasonSize];
        _ = NativeMethods.rd_kafka_conf_set(configuration, "log.queue", "true", reason, NativeText.ReasonSize);
        NativeMethods.rd_kafka_conf_enable_sasl_queue(configuration, 1);

        nint client = NativeMethods.rd_kafka_new(NativeMethods.ProducerType, configuration, reason, NativeText.ReasonSize);
        if (client == 0)
        {
            NativeMethods.rd_kafka_conf_destroy(configuration);
            throw new KafkaConfigurationException($"librdkafka refuses the settings of the producer: {NativeText.Read(reason)}.");
        }

        var handle = new NativeClientHandle(client);
        _ = NativeMethods.rd_kafka_set_log_queue(client, handle.Queue);
        nint error = NativeMethods.rd_kafka_sasl_background_callbacks_enable(client);
        if (error != 0)
        {
            NativeMethods.rd_kafka_error_destroy(error);
        }

        return new NativeClient(handle, settings);
    }

    /// <summary>Opens a topic. Once a topic: librdkafka keeps the settings of the first time.</summary>
    /// <param name="name">The topic's name.</param>
    /// <param name="settings">Its settings by dotted name.</param>
    /// <param name="usesMurmur2">
    /// Whether its partitioner is <c>murmur2_random</c>; <see cref="PartitionCount"/> then takes its place, to learn the number of partitions.
    /// </param>
    /// <exception cref="KafkaConfigurationException">librdkafka does not take the settings.</exception>
    public NativeTopic OpenTopic(string name, IReadOnlyDictionary<string, string> settings, bool usesMurmur2)
    {
        using Lease lease = new(_handle);
        nint configuration = NativeConfiguration.CreateForTopic(name, settings);
        PartitionCount? partitions = null;
        if (usesMurmur2)
        {
            partitions = new PartitionCount();
            partitions.ListenTo(configuration);
        }

        nint topic = NativeMethods.rd_kafka_topic_new(lease.Client, name, configuration);
        if (topic == 0)
        {
            // librdkafka has freed the configuration, and writes its reason only to the log.
            partitions?.Free();
            string described = string.Join(", ", settings.Select(setting => $"{setting.Key}={setting.Value}"));
            throw new KafkaConfigurationException($"librdkafka refuses the settings of topic '{name}' ({described}): {WhyRefused(settings)}.");
        }

        var opened = new NativeTopic(name, topic, partitions);
        _handle.Own(opened);
        return opened;
    }

    /// <summary>
    /// Hands a record to the client's queue, which copies it. Never blocks. Anything but <see cref="KafkaErrorCode.NoError"/> means that the
    /// record was not taken and no report will come.
    /// </summary>
    /// <param name="topic">The topic.</param>
    /// <param name="record">The record.</param>
    /// <param name="bytes">Holds the parts of the record.</param>
    /// <param name="headers">The record's headers, in <paramref name="bytes"/>.</param>
    /// <param name="opaque">Comes back with the report.</param>
    /// <exception cref="ObjectDisposedException">The client takes no records any more.</exception>
    public KafkaErrorCode Produce(
        NativeTopic topic, in RecordEnvelope record, ReadOnlySpan<byte> bytes, ReadOnlySpan<HeaderEntry> headers, nint opaque)
    {
        Interlocked.Increment(ref _producing);
        try
        {
            ProduceErrors.ThrowIfClosed(_isStopped);
            return ProduceNow(topic, record, bytes, headers, opaque);
        }
        finally
        {
            Interlocked.Decrement(ref _producing);
        }
    }

    /// <summary>Refuses records from now on, and returns when no call is handing one over any more.</summary>
    public void StopProducing()
    {
        _isStopped = true;
        Interlocked.MemoryBarrier();

        // The calls never block, so this is short.
        SpinWait.SpinUntil(() => Volatile.Read(ref _producing) == 0);
    }

    /// <summary>Handles what has arrived, up to a bound. Waits for the first event, takes the others as they are.</summary>
    /// <param name="handler">Takes the events.</param>
    /// <param name="wait">How long to wait for the first event.</param>
    /// <returns>Whether there was an event.</returns>
    public bool DrainEvents(INativeEventHandler handler, TimeSpan wait)
    {
        using Lease lease = new(_handle);
        int events = 0;
        int timeoutMs = (int)wait.TotalMilliseconds;
        nint nativeEvent;
        while (events < EventsInOneDrain && (nativeEvent = NativeMethods.rd_kafka_queue_poll(_handle.Queue, timeoutMs)) != 0)
        {
            try
            {
                Dispatch(nativeEvent, handler);
            }
            finally
            {
                // Frees the room of the messages that it reported.
                NativeMethods.rd_kafka_event_destroy(nativeEvent);
            }

            events++;
            timeoutMs = 0;
        }

        return events > 0;
    }

    /// <summary>Ends the wait of <see cref="DrainEvents"/>.</summary>
    public void WakeDrain()
    {
        using Lease lease = new(_handle);
        NativeMethods.rd_kafka_queue_yield(_handle.Queue);
    }

    /// <summary>Sends without lingering until nothing is outstanding, or for so long. Another thread must drain meanwhile.</summary>
    /// <returns>Whether nothing is outstanding.</returns>
    public bool Flush(TimeSpan bound)
    {
        using Lease lease = new(_handle);
        return NativeMethods.rd_kafka_flush(lease.Client, (int)bound.TotalMilliseconds) == KafkaErrorCode.NoError;
    }

    /// <summary>Asks for the cluster's metadata, as soon as a broker is connected.</summary>
    /// <param name="bound">How long to wait for that.</param>
    /// <returns>Whether a broker answered that the client knows by its id, not only as a bootstrap server.</returns>
    public bool HearsFromKnownBroker(TimeSpan bound)
    {
        using Lease lease = new(_handle);
        NativeMetadata* metadata;
        if (NativeMethods.rd_kafka_metadata(lease.Client, 0, 0, &metadata, (int)bound.TotalMilliseconds) != KafkaErrorCode.NoError)
        {
            return false;
        }

        bool isKnown = metadata->AnsweringBroker >= 0;
        NativeMethods.rd_kafka_metadata_destroy(metadata);
        return isKnown;
    }

    /// <summary>Gives up every message; each is reported as failed.</summary>
    public void Purge()
    {
        using Lease lease = new(_handle);
        _ = NativeMethods.rd_kafka_purge(lease.Client, NativeMethods.PurgeQueue | NativeMethods.PurgeInFlight);
    }

    /// <summary>The error that ended the client for good, if there is one.</summary>
    public KafkaErrorCode FatalError(out string reason)
    {
        using Lease lease = new(_handle);
        byte* text = stackalloc byte[NativeText.ReasonSize];
        text[0] = 0;
        KafkaErrorCode code = NativeMethods.rd_kafka_fatal_error(lease.Client, text, NativeText.ReasonSize);
        reason = NativeText.Read(text);
        return code;
    }

    /// <summary>Frees the client, after <see cref="StopProducing"/>. Messages that are still in it are lost: flush and purge first.</summary>
    public void Dispose() => _handle.Dispose();

    /// <summary>
    /// librdkafka's reason for refusing a topic's settings. It reports one only for a client, so a client is created that has them for all topics.
    /// </summary>
    private string WhyRefused(IReadOnlyDictionary<string, string> topicSettings)
    {
        var together = new Dictionary<string, string>(_settings, StringComparer.Ordinal);
        foreach ((string name, string value) in topicSettings)
        {
            together[name] = value;
        }

        nint configuration = NativeConfiguration.Create(together);
        byte* reason = stackalloc byte[NativeText.ReasonSize];
        nint client = NativeMethods.rd_kafka_new(NativeMethods.ProducerType, configuration, reason, NativeText.ReasonSize);
        if (client == 0)
        {
            NativeMethods.rd_kafka_conf_destroy(configuration);
            return NativeText.Read(reason);
        }

        NativeMethods.rd_kafka_destroy(client);
        return NativeText.Describe(KafkaErrorCode.LocalInvalidArg);
    }

    // The handle stays alive: it is freed only after StopProducing has returned.
    private KafkaErrorCode ProduceNow(
        NativeTopic topic, in RecordEnvelope record, ReadOnlySpan<byte> bytes, ReadOnlySpan<HeaderEntry> headers, nint opaque)
    {
        // An empty key or value is not a null one: its address must not be null either.
        fixed (byte* start = bytes.IsEmpty ? "\0"u8 : bytes)
        {
            byte* key = record.KeyLength == RecordEnvelope.Null ? null : start + record.KeyOffset;
            byte* value = record.ValueLength == RecordEnvelope.Null ? null : start + record.ValueOffset;
            nuint keySize = key == null ? 0 : (nuint)record.KeyLength;
            nuint valueSize = value == null ? 0 : (nuint)record.ValueLength;

            if (headers.IsEmpty && record.Timestamp == RecordEnvelope.Now)
            {
                int result = NativeMethods.rd_kafka_produce(
                    topic.Pointer, record.Partition, NativeMethods.MessageFlagCopy, value, valueSize, key, keySize, opaque);
                return result == 0 ? KafkaErrorCode.NoError : NativeMethods.rd_kafka_last_error();
            }

            int count = FixedArguments + headers.Length;
            NativeArgument[]? rented = headers.Length > HeadersOnStack ? ArrayPool<NativeArgument>.Shared.Rent(count) : null;
            Span<NativeArgument> arguments = rented ?? stackalloc NativeArgument[FixedArguments + HeadersOnStack];
            arguments[0] = NativeArgument.Topic(topic.Pointer);
            arguments[1] = NativeArgument.Partition(record.Partition);
            arguments[2] = NativeArgument.Flags(NativeMethods.MessageFlagCopy);
            arguments[3] = NativeArgument.Value(value, valueSize);
            arguments[4] = NativeArgument.Key(key, keySize);
            arguments[5] = NativeArgument.Opaque(opaque);
            arguments[6] = NativeArgument.Timestamp(record.Timestamp);
            for (int i = 0; i < headers.Length; i++)
            {
                HeaderEntry header = headers[i];
                byte* headerValue = header.ValueLength < 0 ? null : start + header.ValueOffset;
                arguments[FixedArguments + i] = NativeArgument.Header(start + header.NameOffset, headerValue, Math.Max(header.ValueLength, 0));
            }

            KafkaErrorCode code = ProduceWith(_handle.DangerousGetHandle(), arguments[..count]);
            if (rented is not null)
            {
                ArrayPool<NativeArgument>.Shared.Return(rented);
            }

            return code;
        }
    }

    private static KafkaErrorCode ProduceWith(nint client, ReadOnlySpan<NativeArgument> arguments)
    {
        fixed (NativeArgument* first = arguments)
        {
            nint error = NativeMethods.rd_kafka_produceva(client, first, (nuint)arguments.Length);
            if (error == 0)
            {
                return KafkaErrorCode.NoError;
            }

            KafkaErrorCode code = NativeMethods.rd_kafka_error_code(error);
            NativeMethods.rd_kafka_error_destroy(error);
            return code;
        }
    }

    private static void Dispatch(nint nativeEvent, INativeEventHandler handler)
    {
        switch (NativeMethods.rd_kafka_event_type(nativeEvent))
        {
            case NativeMethods.EventDeliveryReport:
                NativeMessage** messages = stackalloc NativeMessage*[EventBatch];
                nuint count;
                while ((count = NativeMethods.rd_kafka_event_message_array(nativeEvent, messages, EventBatch)) > 0)
                {
                    handler.OnDeliveries((int)count);
                    for (nuint i = 0; i < count; i++)
                    {
                        handler.OnDelivery(new NativeDelivery(messages[i]));
                    }
                }

                break;

            case NativeMethods.EventError:
                handler.OnError(
                    NativeMethods.rd_kafka_event_error(nativeEvent), NativeText.Read(NativeMethods.rd_kafka_event_error_string(nativeEvent)));
                break;

            case NativeMethods.EventLog:
                byte* facility;
                byte* text;
                int level;
                if (NativeMethods.rd_kafka_event_log(nativeEvent, &facility, &text, &level) == 0)
                {
                    handler.OnLog(level, NativeText.Read(facility), NativeText.Read(text));
                }

                break;

            case NativeMethods.EventStatistics:
                handler.OnStatistics(NativeText.Read(NativeMethods.rd_kafka_event_stats(nativeEvent)));
                break;
        }
    }

    /// <summary>Keeps the native client alive for one call.</summary>
    private readonly ref struct Lease
    {
        private readonly NativeClientHandle _handle;

        public Lease(NativeClientHandle handle)
        {
            bool added = false;
            handle.DangerousAddRef(ref added);
            _handle = handle;
        }

        public nint Client => _handle.DangerousGetHandle();

        public void Dispose() => _handle.DangerousRelease();
    }
}
