namespace KafkaTyped;

/// <summary>
/// Makes a member the record's timestamp (Kafka's <c>CreateTime</c>): <c>DateTimeOffset</c>, <c>DateTime</c> (taken as UTC unless its kind is
/// <see cref="DateTimeKind.Local"/>) or <c>long</c> in milliseconds since 1970-01-01 UTC; or the nullable form of these, where
/// <see langword="null"/> means the time of the call.
/// </summary>
/// <remarks>The time must lie after 1970-01-01 UTC: librdkafka reads 0 as "now" and cannot send anything earlier.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class MessageTimestampAttribute : Attribute
{
    /// <summary>Leaves the member out of the record's value.</summary>
    public bool ExcludeFromValue { get; set; }
}
