using System.Runtime.InteropServices;
using KafkaTyped.Native;

namespace KafkaTyped.Settings.Tests;

/// <summary>librdkafka's own verdict over a whole configuration of a producer.</summary>
internal static partial class LibrdkafkaVerdict
{
    private const string Library = LibrdkafkaLibrary.Name;
    private const int Producer = 0;
    private const int ReasonSize = 512;

    /// <summary>Sets everything, creates the client and a topic, which checks the settings of topics, and destroys both.</summary>
    /// <returns>The reason of a refusal, or <see langword="null"/>.</returns>
    public static unsafe string? Of(IEnumerable<KeyValuePair<string, string>> settings)
    {
        byte* reason = stackalloc byte[ReasonSize];
        nint configuration = rd_kafka_conf_new();
        _ = rd_kafka_conf_set(configuration, "log_level", "0", reason, ReasonSize);
        foreach ((string name, string value) in settings)
        {
            if (rd_kafka_conf_set(configuration, name, value, reason, ReasonSize) != 0)
            {
                rd_kafka_conf_destroy(configuration);
                return Marshal.PtrToStringUTF8((nint)reason)!.Trim();
            }
        }

        nint client = rd_kafka_new(Producer, configuration, reason, ReasonSize);
        if (client == 0)
        {
            rd_kafka_conf_destroy(configuration);
            return Marshal.PtrToStringUTF8((nint)reason)!.Trim();
        }

        nint topic = rd_kafka_topic_new(client, "rules", 0);
        string? refusal = topic == 0 ? "topic: " + rd_kafka_last_error() : null;
        if (topic != 0)
        {
            rd_kafka_topic_destroy(topic);
        }

        rd_kafka_destroy(client);
        return refusal;
    }

    [LibraryImport(Library)]
    private static partial nint rd_kafka_conf_new();

    [LibraryImport(Library)]
    private static partial void rd_kafka_conf_destroy(nint configuration);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int rd_kafka_conf_set(nint configuration, string name, string value, byte* reason, nuint reasonSize);

    [LibraryImport(Library)]
    private static unsafe partial nint rd_kafka_new(int type, nint configuration, byte* reason, nuint reasonSize);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint rd_kafka_topic_new(nint client, string name, nint configuration);

    [LibraryImport(Library)]
    private static partial void rd_kafka_topic_destroy(nint topic);

    [LibraryImport(Library)]
    private static partial void rd_kafka_destroy(nint client);

    [LibraryImport(Library)]
    private static partial int rd_kafka_last_error();
}
