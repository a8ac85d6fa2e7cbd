namespace KafkaTyped.Native;

/// <summary>Asks librdkafka about single settings.</summary>
internal static unsafe class NativeConfiguration
{
    /// <summary>The version of the library that is loaded, for example <c>2.16.0</c>.</summary>
    public static string LibraryVersion => NativeText.Read(NativeMethods.rd_kafka_version_str());

    /// <summary>librdkafka's reason why it does not take a setting; <see langword="null"/> when it does.</summary>
    /// <param name="name">The dotted name.</param>
    /// <param name="value">The value.</param>
    public static string? Validate(string name, string value)
    {
        nint configuration = NativeMethods.rd_kafka_conf_new();
        try
        {
            byte* reason = stackalloc byte[NativeText.ReasonSize];
            int result = NativeMethods.rd_kafka_conf_set(configuration, name, value, reason, NativeText.ReasonSize);
            return result == NativeMethods.ConfigurationOk ? null : NativeText.Read(reason);
        }
        finally
        {
            NativeMethods.rd_kafka_conf_destroy(configuration);
        }
    }

    /// <summary>Creates <c>rd_kafka_conf_t</c>. Errors leave the value out, which can be a secret; librdkafka's reason names it where it is none.</summary>
    /// <exception cref="KafkaConfigurationException">librdkafka does not take a setting.</exception>
    public static nint Create(IReadOnlyDictionary<string, string> settings)
    {
        nint configuration = NativeMethods.rd_kafka_conf_new();
        try
        {
            byte* reason = stackalloc byte[NativeText.ReasonSize];
            foreach ((string name, string value) in settings)
            {
                if (NativeMethods.rd_kafka_conf_set(configuration, name, value, reason, NativeText.ReasonSize) != NativeMethods.ConfigurationOk)
                {
                    throw new KafkaConfigurationException($"Setting '{name}' is refused: {NativeText.Read(reason)}.");
                }
            }

            return configuration;
        }
        catch
        {
            NativeMethods.rd_kafka_conf_destroy(configuration);
            throw;
        }
    }

    /// <summary>Creates <c>rd_kafka_topic_conf_t</c>.</summary>
    /// <exception cref="KafkaConfigurationException">librdkafka does not take a setting.</exception>
    public static nint CreateForTopic(string topic, IReadOnlyDictionary<string, string> settings)
    {
        nint configuration = NativeMethods.rd_kafka_topic_conf_new();
        try
        {
            byte* reason = stackalloc byte[NativeText.ReasonSize];
            foreach ((string name, string value) in settings)
            {
                if (NativeMethods.rd_kafka_topic_conf_set(configuration, name, value, reason, NativeText.ReasonSize) != NativeMethods.ConfigurationOk)
                {
                    throw new KafkaConfigurationException($"Setting '{name}' of topic '{topic}' is refused: {NativeText.Read(reason)}.");
                }
            }

            return configuration;
        }
        catch
        {
            NativeMethods.rd_kafka_topic_conf_destroy(configuration);
            throw;
        }
    }
}
