using System.ComponentModel;

namespace KafkaTyped.CompilerServices;

/// <summary>Turns what a message says about its partition into that of its record.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RecordPartition
{
    /// <summary>Checks a partition.</summary>
    /// <param name="partition">The partition, 0 or more, or <see cref="MessageDescriptor.AnyPartition"/>.</param>
    /// <returns>The same.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is less than <see cref="MessageDescriptor.AnyPartition"/>.</exception>
    public static int From(int partition)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(partition, MessageDescriptor.AnyPartition);
        return partition;
    }

    /// <summary>Checks a partition.</summary>
    /// <param name="partition">The partition; <see langword="null"/> leaves the choice to the partitioner.</param>
    /// <returns>The same; <see cref="MessageDescriptor.AnyPartition"/> for <see langword="null"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is less than <see cref="MessageDescriptor.AnyPartition"/>.</exception>
    public static int From(int? partition) => partition is { } known ? From(known) : MessageDescriptor.AnyPartition;
}
