namespace KafkaTyped.Settings;

/// <content>What KafkaTyped adds, because librdkafka has nothing like it.</content>
internal static partial class SettingCatalogue
{
    /// <summary>How long a send waits for room in the buffer, in milliseconds.</summary>
    public const string MaxBlock = "max.block.ms";

    /// <summary>How long the shutdown waits for messages that are not delivered yet, in milliseconds.</summary>
    public const string ShutdownFlushTimeout = "shutdown.flush.timeout.ms";

    /// <summary>Whether continuations of awaited sends may run on the thread that takes delivery reports; named as in .NET's channels.</summary>
    public const string AllowSynchronousContinuations = "allow.synchronous.continuations";

    /// <summary>Whether awaited messages are sent at once, without waiting for <c>linger.ms</c>.</summary>
    public const string AdaptiveLinger = "adaptive.linger";

    /// <summary>
    /// The default of <c>partitioner</c> in KafkaTyped: Java's, so that equal keys meet in one partition whichever client sent them. librdkafka's own is
    /// <c>consistent_random</c>.
    /// </summary>
    public const string DefaultPartitioner = "murmur2_random";

    private static SettingDefinition[] Own =>
    [
        Integer(MaxBlock, 0, int.MaxValue, 60_000, SettingScope.Producer, SettingStatus.Own, javaDefault: "60000"),
        Integer(ShutdownFlushTimeout, 0, int.MaxValue, 30_000, SettingScope.Producer, SettingStatus.Own),
        Boolean(AllowSynchronousContinuations, false, SettingScope.Producer, SettingStatus.Own),
        Boolean(AdaptiveLinger, true, SettingScope.Producer, SettingStatus.Own),
    ];
}
