using System.Runtime.InteropServices;
using KafkaTyped.Native;

namespace KafkaTyped.Testing.Native;

/// <summary>The functions of librdkafka's mock cluster (<c>rdkafka_mock.h</c>, 2.16), under their C names.</summary>
internal static unsafe partial class MockClusterMethods
{
    public const int AllBrokers = -1;

    // Apple's arm64 passes variadic arguments on the stack only; every other platform passes them as it passes named ones.
    private static readonly bool s_variadicOnStack = OperatingSystem.IsMacOS() && RuntimeInformation.ProcessArchitecture == Architecture.Arm64;

#pragma warning disable CA1810 // The resolver must stand before the first P/Invoke, which a field initializer cannot promise.
    static MockClusterMethods() => LibrdkafkaLibrary.ResolveFor(typeof(MockClusterMethods).Assembly);
#pragma warning restore CA1810

    public static string Bootstraps(MockClusterHandle cluster) => NativeText.Read(rd_kafka_mock_cluster_bootstraps(cluster));

    /// <summary>Creates a client that stays silent, and a cluster on it.</summary>
    public static (nint Client, nint Cluster) Create(int brokers)
    {
        nint configuration = NativeMethods.rd_kafka_conf_new();

        // The client is no part of the test: its remark that it has no brokers to talk to would only confuse.
        rd_kafka_conf_set_log_cb(configuration, 0);
        byte* reason = stackalloc byte[NativeText.ReasonSize];
        nint client = NativeMethods.rd_kafka_new(NativeMethods.ProducerType, configuration, reason, NativeText.ReasonSize);
        if (client == 0)
        {
            NativeMethods.rd_kafka_conf_destroy(configuration);
            throw new InvalidOperationException($"librdkafka cannot create the client of an embedded cluster: {NativeText.Read(reason)}.");
        }

        nint cluster = rd_kafka_mock_cluster_new(client, brokers);
        if (cluster == 0)
        {
            NativeMethods.rd_kafka_destroy(client);
            throw new InvalidOperationException($"librdkafka cannot create an embedded cluster of {brokers} brokers: no port of 127.0.0.1 could be opened.");
        }

        return (client, cluster);
    }

    public static void Destroy(nint client, nint cluster)
    {
        rd_kafka_mock_cluster_destroy(cluster);
        NativeMethods.rd_kafka_destroy(client);
    }

    /// <summary>Puts one entry behind the failures that a broker has in store for a kind of request.</summary>
    public static KafkaErrorCode PushBrokerError(MockClusterHandle cluster, int broker, short request, KafkaErrorCode error, int delayMs)
    {
        bool added = false;
        try
        {
            cluster.DangerousAddRef(ref added);
            nint pointer = cluster.DangerousGetHandle();
            return s_variadicOnStack
                ? rd_kafka_mock_broker_push_request_error_rtts(pointer, broker, request, 1, 0, 0, 0, 0, (nint)error, delayMs)
                : rd_kafka_mock_broker_push_request_error_rtts(pointer, broker, request, 1, (nint)error, delayMs);
        }
        finally
        {
            if (added)
            {
                cluster.DangerousRelease();
            }
        }
    }

    /// <summary>Puts one error behind those that a partition has in store for a kind of request.</summary>
    public static KafkaErrorCode PushPartitionError(MockClusterHandle cluster, string topic, int partition, short request, KafkaErrorCode error)
    {
        bool added = false;
        nint name = Marshal.StringToCoTaskMemUTF8(topic);
        try
        {
            cluster.DangerousAddRef(ref added);
            nint pointer = cluster.DangerousGetHandle();
            return s_variadicOnStack
                ? rd_kafka_mock_partition_push_request_errors(pointer, name, partition, request, 1, 0, 0, 0, (nint)error)
                : rd_kafka_mock_partition_push_request_errors(pointer, name, partition, request, 1, (nint)error);
        }
        finally
        {
            Marshal.FreeCoTaskMem(name);
            if (added)
            {
                cluster.DangerousRelease();
            }
        }
    }

    public static List<EmbeddedKafkaRequest> GetRequests(MockClusterHandle cluster)
    {
        nint* requests = rd_kafka_mock_get_requests(cluster, out nuint count);
        try
        {
            var result = new List<EmbeddedKafkaRequest>((int)count);
            for (nuint i = 0; i < count; i++)
            {
                result.Add(new EmbeddedKafkaRequest(
                    (KafkaRequest)rd_kafka_mock_request_api_key(requests[i]),
                    rd_kafka_mock_request_id(requests[i]),
                    TimeSpan.FromMicroseconds(rd_kafka_mock_request_timestamp(requests[i]))));
            }

            return result;
        }
        finally
        {
            rd_kafka_mock_request_destroy_array(requests, count);
        }
    }

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial void rd_kafka_mock_push_request_errors_array(
        MockClusterHandle cluster, short request, nuint count, ReadOnlySpan<KafkaErrorCode> errors);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial void rd_kafka_mock_clear_request_errors(MockClusterHandle cluster, short request);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial void rd_kafka_mock_group_initial_rebalance_delay_ms(MockClusterHandle cluster, int delayMs);

    [LibraryImport(LibrdkafkaLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial KafkaErrorCode rd_kafka_mock_topic_create(
        MockClusterHandle cluster, string topic, int partitions, int replicationFactor);

    [LibraryImport(LibrdkafkaLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial KafkaErrorCode rd_kafka_mock_partition_set_leader(MockClusterHandle cluster, string topic, int partition, int broker);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial KafkaErrorCode rd_kafka_mock_broker_set_down(MockClusterHandle cluster, int broker);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial KafkaErrorCode rd_kafka_mock_broker_set_up(MockClusterHandle cluster, int broker);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial KafkaErrorCode rd_kafka_mock_broker_set_rtt(MockClusterHandle cluster, int broker, int delayMs);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial void rd_kafka_mock_start_request_tracking(MockClusterHandle cluster);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    public static partial void rd_kafka_mock_stop_request_tracking(MockClusterHandle cluster);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    private static partial void rd_kafka_conf_set_log_cb(nint configuration, nint callback);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    private static partial nint rd_kafka_mock_cluster_new(nint client, int brokers);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    private static partial void rd_kafka_mock_cluster_destroy(nint cluster);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    private static partial byte* rd_kafka_mock_cluster_bootstraps(MockClusterHandle cluster);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    private static partial KafkaErrorCode rd_kafka_mock_broker_push_request_error_rtts(
        nint cluster, int broker, short request, nuint count, nint error, nint delayMs);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    private static partial KafkaErrorCode rd_kafka_mock_broker_push_request_error_rtts(
        nint cluster, int broker, short request, nuint count, nint register4, nint register5, nint register6, nint register7, nint error, nint delayMs);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    private static partial KafkaErrorCode rd_kafka_mock_partition_push_request_errors(
        nint cluster, nint topic, int partition, short request, nuint count, nint error);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    private static partial KafkaErrorCode rd_kafka_mock_partition_push_request_errors(
        nint cluster, nint topic, int partition, short request, nuint count, nint register5, nint register6, nint register7, nint error);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    private static partial nint* rd_kafka_mock_get_requests(MockClusterHandle cluster, out nuint count);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    private static partial void rd_kafka_mock_request_destroy_array(nint* requests, nuint count);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    private static partial short rd_kafka_mock_request_api_key(nint request);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    private static partial int rd_kafka_mock_request_id(nint request);

    [LibraryImport(LibrdkafkaLibrary.Name)]
    private static partial long rd_kafka_mock_request_timestamp(nint request);
}
