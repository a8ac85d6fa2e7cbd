namespace KafkaTyped.Benchmarks.Serializers.Messages;

/// <summary>Small: three members, about 50 bytes.</summary>
[KafkaTopic("heartbeats")]
public sealed record Heartbeat(int Sensor, long Sequence, bool Healthy)
{
    public static Heartbeat Sample { get; } = new(4711, 998_877_665_544, true);
}
