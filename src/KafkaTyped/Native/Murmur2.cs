using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace KafkaTyped.Native;

/// <summary>The hash with which Kafka's Java client places keys (<c>org.apache.kafka.common.utils.Utils.murmur2</c>), seed 0x9747b28c.</summary>
internal static class Murmur2
{
    private const uint Seed = 0x9747b28c;
    private const uint Multiplier = 0x5bd1e995;
    private const int Shift = 24;

    /// <summary>The partition of a key: the hash without its sign, modulo the number of partitions.</summary>
    /// <param name="key">The key's bytes; may be empty.</param>
    /// <param name="partitionCount">1 or more.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Partition(ReadOnlySpan<byte> key, int partitionCount) => (int)((Hash(key) & 0x7fffffff) % (uint)partitionCount);

    /// <summary>The hash.</summary>
    public static uint Hash(ReadOnlySpan<byte> data)
    {
        uint hash = Seed ^ (uint)data.Length;
        while (data.Length >= sizeof(uint))
        {
            uint word = BinaryPrimitives.ReadUInt32LittleEndian(data) * Multiplier;
            word ^= word >> Shift;
            hash = (hash * Multiplier) ^ (word * Multiplier);
            data = data[sizeof(uint)..];
        }

        switch (data.Length)
        {
            case 3:
                hash ^= (uint)data[2] << 16;
                goto case 2;
            case 2:
                hash ^= (uint)data[1] << 8;
                goto case 1;
            case 1:
                hash = (hash ^ data[0]) * Multiplier;
                break;
        }

        hash = (hash ^ (hash >> 13)) * Multiplier;
        return hash ^ (hash >> 15);
    }
}
