namespace KafkaTyped;

/// <summary>
/// Makes an <c>int</c> or <c>int?</c> member choose the partition: 0 or more; <see langword="null"/> or -1 leaves the choice to the partitioner.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class MessagePartitionAttribute : Attribute
{
    /// <summary>Leaves the member out of the record's value.</summary>
    public bool ExcludeFromValue { get; set; }
}
