using KafkaTyped.Generators.Parsing;
using KafkaTyped.Generators.Tests.Infrastructure;

namespace KafkaTyped.Generators.Tests;

/// <summary>What descriptors say of topics, guarantees and settings.</summary>
public sealed class DescriptorTests
{
    [Fact]
    public void Nothing_stated_is_nothing_said()
    {
        MessageDescriptor descriptor = Describe("[KafkaTopic(\"t\", Format = ValueFormat.Raw)]");

        Assert.Equal("t", descriptor.Topic);
        Assert.Equal("M", descriptor.MessageType.Name);
        Assert.Equal("", descriptor.Cluster);
        Assert.Equal(DeliveryGuarantee.Default, descriptor.Guarantee);
        Assert.Equal((0, 0, 0), (descriptor.Partitions, descriptor.ReplicationFactor, descriptor.MinInSyncReplicas));
        Assert.Empty(descriptor.Settings);
    }

    [Fact]
    public void The_topic_is_described()
    {
        MessageDescriptor descriptor = Describe(
            """
            [KafkaTopic("t", Format = ValueFormat.Raw, Cluster = "\"eu\"\u2028", Partitions = 12, ReplicationFactor = 3, MinInSyncReplicas = 2)]
            [DeliveryGuarantee(DeliveryGuarantee.ExactlyOnce)]
            """);

        Assert.Equal("\"eu\"\u2028", descriptor.Cluster);
        Assert.Equal(DeliveryGuarantee.ExactlyOnce, descriptor.Guarantee);
        Assert.Equal((12, 3, 2), (descriptor.Partitions, descriptor.ReplicationFactor, descriptor.MinInSyncReplicas));
    }

    [Fact]
    public void Settings_are_named_as_in_Java_in_the_order_in_which_they_stand() => Assert.Equal(
        [
            "linger.ms=0.5", "acks=1", "enable.idempotence=false", "socket.nagle.disable=true", "linger.ms=7",
        ],
        Settings(
            """
            [ProducerSettings(LingerMs = 0.5, Acks = KafkaAcks.Leader, EnableIdempotence = false)]
            [ProducerProperty("socket.nagle.disable", "true")]
            [ProducerProperty("linger.ms", "7")]
            """));

    [Theory]
    [InlineData("BootstrapServers = \"a:1,b:2\"", "bootstrap.servers=a:1,b:2")]
    [InlineData("ClientId = \"shop\"", "client.id=shop")]
    [InlineData("Acks = KafkaAcks.All", "acks=all")]
    [InlineData("Acks = KafkaAcks.None", "acks=0")]
    [InlineData("Acks = KafkaAcks.Leader", "acks=1")]
    [InlineData("BufferMemory = 33554432L", "buffer.memory=33554432")]
    [InlineData("MaxBlockMs = -1", "max.block.ms=-1")]
    [InlineData("CompressionType = KafkaCompression.None", "compression.type=none")]
    [InlineData("CompressionType = KafkaCompression.Gzip", "compression.type=gzip")]
    [InlineData("CompressionType = KafkaCompression.Snappy", "compression.type=snappy")]
    [InlineData("CompressionType = KafkaCompression.Lz4", "compression.type=lz4")]
    [InlineData("CompressionType = KafkaCompression.Zstd", "compression.type=zstd")]
    [InlineData("Retries = int.MaxValue", "retries=2147483647")]
    [InlineData("RetryBackoffMs = 100", "retry.backoff.ms=100")]
    [InlineData("BatchSize = 16384", "batch.size=16384")]
    [InlineData("LingerMs = 5", "linger.ms=5")]
    [InlineData("LingerMs = 0.25", "linger.ms=0.25")]
    [InlineData("MaxRequestSize = 1048576", "max.request.size=1048576")]
    [InlineData("RequestTimeoutMs = 30000", "request.timeout.ms=30000")]
    [InlineData("DeliveryTimeoutMs = 120000", "delivery.timeout.ms=120000")]
    [InlineData("MaxInFlightRequestsPerConnection = 5", "max.in.flight.requests.per.connection=5")]
    [InlineData("EnableIdempotence = true", "enable.idempotence=true")]
    [InlineData("TransactionalId = \"t-1\"", "transactional.id=t-1")]
    [InlineData("Partitioner = KafkaPartitioner.Murmur2Random", "partitioner=murmur2_random")]
    [InlineData("Partitioner = KafkaPartitioner.Murmur2", "partitioner=murmur2")]
    [InlineData("Partitioner = KafkaPartitioner.ConsistentRandom", "partitioner=consistent_random")]
    [InlineData("Partitioner = KafkaPartitioner.Consistent", "partitioner=consistent")]
    [InlineData("Partitioner = KafkaPartitioner.Fnv1aRandom", "partitioner=fnv1a_random")]
    [InlineData("Partitioner = KafkaPartitioner.Fnv1a", "partitioner=fnv1a")]
    [InlineData("Partitioner = KafkaPartitioner.Random", "partitioner=random")]
    [InlineData("ClientId = null", null)]
    public void A_setting_becomes(string argument, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Settings($"[ProducerSettings({argument})]"));

    [Fact]
    public void Every_property_of_the_attribute_has_a_name() => Assert.Equal(
        typeof(ProducerSettingsAttribute).GetProperties().Where(static property => property.CanWrite).Select(static property => property.Name).Order(),
        SettingsReader.Names.Keys.Order());

    private static IEnumerable<string> Settings(string attributes) =>
        Describe($"[KafkaTopic(\"t\", Format = ValueFormat.Raw)]{attributes}").Settings.Select(static setting => $"{setting.Key}={setting.Value}");

    private static MessageDescriptor Describe(string attributes) =>
        Assert.Single(GeneratorHarness.Run($"{attributes} public sealed record M(string Text);").Load().Registry.Descriptors.Values);
}
