namespace KafkaTyped.Settings;

/// <summary>The rules over two sizes of which one must not be above the other.</summary>
internal static class ContradictingSizes
{
    public static IReadOnlyList<SettingRule> All { get; } =
    [
        // A message of the largest size does not fit into an empty buffer (X05).
        new NumberComparison(
            "KT2501", "Messages larger than the buffer", "message.max.bytes", ["queue.buffering.max.kbytes"],
            static (message, buffer) => message > buffer * 1024,
            " KiB, so the largest messages do not fit even into an empty buffer; enlarge the buffer", comparesDefault: true),

        // librdkafka cuts a batch at the largest request (X06).
        new NumberComparison(
            "KT2502", "Batch larger than a request", "batch.size", ["message.max.bytes"],
            static (batch, request) => batch > request, ", at which batches are cut; lower the one or raise the other"),
    ];
}
