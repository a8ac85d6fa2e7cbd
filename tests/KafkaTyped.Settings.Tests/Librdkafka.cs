using System.Runtime.InteropServices;
using KafkaTyped.Native;

namespace KafkaTyped.Settings.Tests;

/// <summary>Asks librdkafka itself what it knows about settings.</summary>
internal static partial class Librdkafka
{
    private const string Library = LibrdkafkaLibrary.Name;
    private const int ReasonSize = 512;

    /// <summary>Every setting of clients and its default.</summary>
    public static IReadOnlyDictionary<string, string> ClientDefaults { get; } = Dump(isTopic: false);

    /// <summary>Every setting of topics and its default.</summary>
    public static IReadOnlyDictionary<string, string> TopicDefaults { get; } = Dump(isTopic: true);

    /// <summary>librdkafka's reason against a setting, or <see langword="null"/>.</summary>
    public static string? Refusal(SettingScope scope, string name, string value) => TrySet(scope, name, value, read: null, out _);

    /// <summary>What librdkafka makes of a value.</summary>
    public static string? ReadBack(SettingScope scope, string name, string value, string nameToRead)
    {
        Assert.Null(TrySet(scope, name, value, nameToRead, out string? result));
        return result;
    }

    private static unsafe string? TrySet(SettingScope scope, string name, string value, string? read, out string? result)
    {
        bool isTopic = scope == SettingScope.Topic;
        nint configuration = isTopic ? rd_kafka_topic_conf_new() : rd_kafka_conf_new();
        result = null;
        try
        {
            byte* reason = stackalloc byte[ReasonSize];
            int outcome = isTopic
                ? rd_kafka_topic_conf_set(configuration, name, value, reason, ReasonSize)
                : rd_kafka_conf_set(configuration, name, value, reason, ReasonSize);
            if (outcome == 0 && read is not null)
            {
                nuint size = ReasonSize;
                _ = isTopic
                    ? rd_kafka_topic_conf_get(configuration, read, reason, ref size)
                    : rd_kafka_conf_get(configuration, read, reason, ref size);
                result = Marshal.PtrToStringUTF8((nint)reason);
            }

            return outcome == 0 ? null : Marshal.PtrToStringUTF8((nint)reason)!.Trim();
        }
        finally
        {
            Destroy(isTopic, configuration);
        }
    }

    private static unsafe Dictionary<string, string> Dump(bool isTopic)
    {
        nint configuration = isTopic ? rd_kafka_topic_conf_new() : rd_kafka_conf_new();
        byte** pairs = isTopic ? rd_kafka_topic_conf_dump(configuration, out nuint count) : rd_kafka_conf_dump(configuration, out count);
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        for (nuint index = 0; index < count; index += 2)
        {
            result[Marshal.PtrToStringUTF8((nint)pairs[index])!] = Marshal.PtrToStringUTF8((nint)pairs[index + 1])!;
        }

        rd_kafka_conf_dump_free(pairs, count);
        Destroy(isTopic, configuration);
        return result;
    }

    private static void Destroy(bool isTopic, nint configuration)
    {
        if (isTopic)
        {
            rd_kafka_topic_conf_destroy(configuration);
        }
        else
        {
            rd_kafka_conf_destroy(configuration);
        }
    }

    [LibraryImport(Library)]
    private static partial nint rd_kafka_conf_new();

    [LibraryImport(Library)]
    private static partial nint rd_kafka_topic_conf_new();

    [LibraryImport(Library)]
    private static partial void rd_kafka_conf_destroy(nint configuration);

    [LibraryImport(Library)]
    private static partial void rd_kafka_topic_conf_destroy(nint configuration);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int rd_kafka_conf_set(nint configuration, string name, string value, byte* reason, nuint reasonSize);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int rd_kafka_topic_conf_set(nint configuration, string name, string value, byte* reason, nuint reasonSize);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int rd_kafka_conf_get(nint configuration, string name, byte* destination, ref nuint size);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int rd_kafka_topic_conf_get(nint configuration, string name, byte* destination, ref nuint size);

    [LibraryImport(Library)]
    private static unsafe partial byte** rd_kafka_conf_dump(nint configuration, out nuint count);

    [LibraryImport(Library)]
    private static unsafe partial byte** rd_kafka_topic_conf_dump(nint configuration, out nuint count);

    [LibraryImport(Library)]
    private static unsafe partial void rd_kafka_conf_dump_free(byte** pairs, nuint count);
}
