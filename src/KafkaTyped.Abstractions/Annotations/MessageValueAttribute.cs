namespace KafkaTyped;

/// <summary>
/// Makes one member the whole value of the record, in place of an object of all members. Which bytes it becomes says
/// <see cref="KafkaTopicAttribute.Format"/>. <see langword="null"/> in <see cref="ValueFormat.Raw"/> is a tombstone.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class MessageValueAttribute : Attribute;
