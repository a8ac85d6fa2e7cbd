using KafkaTyped.Generators.Tests.Infrastructure;

namespace KafkaTyped.Generators.Tests;

/// <summary>How generated files read. What they do is shown by the tests that run them.</summary>
public sealed class SnapshotTests
{
    private const string OrderPlaced =
        """
        namespace Shop
        {
            public sealed record OrderLine(string Sku, int Quantity);

            [KafkaTopic("orders.v1", Partitions = 12, ReplicationFactor = 3, MinInSyncReplicas = 2)]
            [DeliveryGuarantee(DeliveryGuarantee.ExactlyOnce)]
            public sealed record OrderPlaced(
                [property: MessageKey] Guid OrderId,
                [property: MessageHeader("tenant")] string Tenant,
                decimal Amount,
                DateTimeOffset PlacedAt,
                IReadOnlyList<OrderLine> Lines);
        }
        """;

    [Fact]
    public void Contract() => Snapshot.Verify(GeneratorHarness.Run(OrderPlaced).FileWith("struct OrderPlacedContract"));

    [Fact]
    public void Module() => Snapshot.Verify(GeneratorHarness.Run(OrderPlaced).FileWith("IContractModule"));

    [Fact]
    public void Registration() => Snapshot.Verify(GeneratorHarness.Run(GeneratorInput.Of(OrderPlaced).AsHost()).FileWith("AddKafkaProducers("));

    [Fact]
    public void Every_part() => Snapshot.Verify(GeneratorHarness.Run(
        """
        public enum Region { North, South }
        public sealed class RegionSerializer : IMessageSerializer<Region> { public void Serialize(Region value, IBufferWriter<byte> output) { } }
        [KafkaTopic("readings", Cluster = "eu", Format = ValueFormat.Raw)]
        [ProducerSettings(LingerMs = 0.5, CompressionType = KafkaCompression.Zstd)] [ProducerProperty("socket.nagle.disable", "true")]
        [MessageHeader("source", "meter")]
        internal sealed record Reading(
            [property: MessageKey(Serializer = typeof(RegionSerializer))] Region? Region,
            [property: MessageHeader("kind")] Region Kind,
            [property: MessageHeader("number", Format = WireFormat.Binary)] int? Number,
            [property: MessageHeader("at")] DateTime? At,
            [property: MessagePartition] int? Partition,
            [property: MessageTimestamp] DateTimeOffset Time,
            byte[]? Body);
        """).FileWith("struct ReadingContract"));

    [Fact]
    public void Composite_key() => Snapshot.Verify(GeneratorHarness.Run(
        """
        [KafkaTopic("stock")]
        public sealed record StockCounted([property: MessageKey(Order = 2)] string Sku, [property: MessageKey(Order = 1)] int Warehouse, int Count);
        """).FileWith("struct StockCountedContract"));
}
