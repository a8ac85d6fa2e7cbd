using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KafkaTyped.Native;

/// <summary>
/// The number of partitions of a topic in librdkafka's latest metadata. librdkafka passes it to partitioners only, so this class installs one, which places
/// keys as <c>murmur2_random</c> does. Lives as long as the client.
/// </summary>
internal sealed unsafe class PartitionCount
{
    private readonly int* _count = (int*)NativeMemory.AllocZeroed(sizeof(int));

    /// <summary>The number; 0 while it is not known.</summary>
    public int Value => Volatile.Read(ref *_count);

    /// <summary>Discards the number, which may be out of date, until librdkafka passes the current one.</summary>
    public void Forget() => Volatile.Write(ref *_count, 0);

    /// <summary>Installs the partitioner in a topic's configuration.</summary>
    public void ListenTo(nint topicConfiguration)
    {
        NativeMethods.rd_kafka_topic_conf_set_opaque(topicConfiguration, (nint)_count);
        NativeMethods.rd_kafka_topic_conf_set_partitioner_cb(topicConfiguration, &Place);
    }

    /// <summary>Frees the cell, after the client.</summary>
    public void Free() => NativeMemory.Free(_count);

    // Runs under librdkafka's locks: touches nothing but its arguments.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Place(nint topic, byte* key, nuint keySize, int partitionCount, nint opaque, nint messageOpaque)
    {
        Volatile.Write(ref *(int*)opaque, partitionCount);
        return key == null
            ? NativeMethods.rd_kafka_msg_partitioner_random(topic, key, keySize, partitionCount, opaque, messageOpaque)
            : Murmur2.Partition(new ReadOnlySpan<byte>(key, (int)keySize), partitionCount);
    }
}
