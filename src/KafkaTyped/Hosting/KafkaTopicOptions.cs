namespace KafkaTyped;

/// <summary>The settings of one topic. They win over those of its cluster and over the attributes of its message types.</summary>
public sealed class KafkaTopicOptions : KafkaSettings
{
    /// <summary>
    /// The topic's name in the cluster, where it is not the declared one: for environments that share a cluster
    /// (<c>Topics:orders.v1:Name</c> = <c>staging.orders.v1</c>), and for programs that learn their topic when they run.
    /// <see langword="null"/> for the declared name.
    /// </summary>
    /// <remarks>1 to 249 characters of <c>a-z A-Z 0-9 . _ -</c>, neither <c>.</c> nor <c>..</c>; any other is refused when the host starts.</remarks>
    public string? Name { get; set; }
}
