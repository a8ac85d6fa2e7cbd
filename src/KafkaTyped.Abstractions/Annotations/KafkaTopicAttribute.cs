using System.Text.Json.Serialization;

namespace KafkaTyped;

/// <summary>
/// Declares that messages of this type are records of one Kafka topic. The generator emits a contract,
/// a typed producer and a DI registration for every type that carries this attribute.
/// </summary>
/// <remarks>
/// The type must be a non-generic class, record, struct or record struct that the containing assembly can see
/// (<c>public</c> or <c>internal</c>, also nested).
/// </remarks>
/// <param name="name">
/// The topic's name: 1 to 249 characters of <c>a-z A-Z 0-9 . _ -</c>, neither <c>.</c> nor <c>..</c> (Kafka's <c>Topic.validate</c>).
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class KafkaTopicAttribute(string name) : Attribute
{
    /// <summary>The topic's name.</summary>
    public string Name { get; } = name;

    /// <summary>
    /// The name of the cluster that holds the topic, as configured under <c>Clusters:&lt;name&gt;</c>;
    /// <see langword="null"/> or empty for the default cluster.
    /// </summary>
    public string? Cluster { get; set; }

    /// <summary>
    /// How many partitions the topic is meant to have, 1 or more; 0 when not stated. The runtime never creates a topic:
    /// the number documents the topic and is used by the embedded cluster of tests.
    /// </summary>
    public int Partitions { get; set; }

    /// <summary>How many replicas each partition is meant to have, 1 or more; 0 when not stated.</summary>
    public int ReplicationFactor { get; set; }

    /// <summary>
    /// The topic's <c>min.insync.replicas</c>, 1 or more; 0 when not stated. With <c>acks=all</c> a write succeeds
    /// only while so many replicas are in sync.
    /// </summary>
    public int MinInSyncReplicas { get; set; }

    /// <summary>How the message becomes the record's value.</summary>
    public ValueFormat Format { get; set; }

    /// <summary>
    /// How member names become JSON names; <see cref="JsonKnownNamingPolicy.CamelCase"/> unless set.
    /// <see cref="JsonKnownNamingPolicy.Unspecified"/> keeps the C# names. A <c>[JsonPropertyName]</c> always wins.
    /// </summary>
    public JsonKnownNamingPolicy JsonNaming { get; set; } = JsonKnownNamingPolicy.CamelCase;

    /// <summary>
    /// When JSON members are left out, unless the member's own <c>[JsonIgnore]</c> says otherwise; the same meaning as
    /// <c>JsonSerializerOptions.DefaultIgnoreCondition</c>. <see cref="JsonIgnoreCondition.Always"/> is not allowed.
    /// </summary>
    public JsonIgnoreCondition JsonIgnore { get; set; } = JsonIgnoreCondition.Never;
}
