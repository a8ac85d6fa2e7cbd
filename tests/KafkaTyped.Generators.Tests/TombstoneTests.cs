using KafkaTyped.CompilerServices;
using KafkaTyped.Generators.Tests.Infrastructure;

namespace KafkaTyped.Generators.Tests;

/// <summary>Composite keys, and what deletes keys.</summary>
public sealed class TombstoneTests
{
    private const string Composite =
        """
        public enum Region { North, South }
        [MessageHeader("source", "shop")]
        [KafkaTopic("t", Partitions = 3)] [DeliveryGuarantee(DeliveryGuarantee.ExactlyOnce)] [ProducerSettings(LingerMs = 1)]
        public sealed record M(
            [property: MessageKey(Order = 2)] int Number,
            [property: MessageKey(Order = 1), JsonConverter(typeof(JsonStringEnumConverter<Region>))] Region Region,
            [property: MessageKey(Order = 2, ExcludeFromValue = true)] string? Suffix,
            [property: MessageHeader("note")] string Note);
        public static class Test
        {
            public static object Message(string? suffix) => new M(7, Region.South, suffix, "n");
            public static object Tombstone(string? suffix) => new MTombstone(Region.South, 7, suffix);
        }
        """;

    [Theory]
    [InlineData("a", """{"region":"South","number":7,"suffix":"a"}""")]
    [InlineData(null, """{"region":"South","number":7,"suffix":null}""")]
    public void A_composite_key_is_an_object_in_its_order(string? suffix, string expected)
    {
        LoadedContracts contracts = GeneratorHarness.Run(Composite).Load();

        WrittenRecord record = contracts.Write("Message", [suffix]);
        Assert.Equal(expected, record.KeyText);
        Assert.Equal("""{"number":7,"region":"South","note":"n"}""", record.ValueText);
        Assert.Equal(expected, contracts.Write("Tombstone", [suffix]).KeyText);
    }

    [Fact]
    public void A_tombstone_has_the_messages_topic_settings_and_constant_headers_and_no_value()
    {
        LoadedContracts contracts = GeneratorHarness.Run(Composite).Load();

        WrittenRecord tombstone = contracts.Write("Tombstone", ["a"]);
        Assert.Null(tombstone.Value);
        Assert.Equal("source", Assert.Single(tombstone.Headers).Name);
        Assert.Equal(RecordParts.Key | RecordParts.Headers, tombstone.Parts);

        MessageDescriptor[] descriptors = [.. contracts.Registry.Descriptors.Values];
        Assert.Equal(["M", "MTombstone"], descriptors.Select(static descriptor => descriptor.MessageType.Name));
        Assert.Single(descriptors.Select(static descriptor =>
            (descriptor.Topic, descriptor.Cluster, descriptor.Guarantee, descriptor.Partitions, Assert.Single(descriptor.Settings))).Distinct());
    }

    [Fact]
    public void A_tombstone_goes_to_the_partition_that_the_message_chose()
    {
        LoadedContracts contracts = GeneratorHarness.Run(
            """
            [KafkaTopic("t", Format = ValueFormat.Raw)]
            public sealed record M([property: MessageKey] int? Id, [property: MessagePartition] int Shard, [property: MessageTimestamp] long At, string Text);
            public static class Test { public static object Tombstone() => new MTombstone(1, Shard: 4); }
            """).Load();

        WrittenRecord tombstone = contracts.Write("Tombstone");
        Assert.Equal([0, 0, 0, 1], tombstone.Key);
        Assert.Equal(4, tombstone.Partition);
        Assert.Equal(MessageDescriptor.NoTimestamp, tombstone.Timestamp);
        Assert.Equal(RecordParts.Key | RecordParts.Partition, tombstone.Parts);
    }

    [Fact]
    public void Typed_methods_produce_tombstones()
    {
        LoadedContracts contracts = GeneratorHarness.Run(
            """
            using System.Linq;
            using System.Threading;
            using System.Threading.Tasks;
            [KafkaTopic("t", Format = ValueFormat.Raw)]
            public sealed record M([property: MessageKey] string? Id, [property: MessagePartition] int? CancellationToken, string Text);
            public static class Test
            {
                public static string Run()
                {
                    Fake<M> messages = new();
                    Fake<MTombstone> tombstones = new();
                    MProducer producer = new(messages, tombstones);
                    producer.ProduceTombstone("a", 1);
                    _ = producer.ProduceTombstoneAsync("b", null, cancellationToken2: default);
                    producer.Produce(new M("c", null, ""));
                    return string.Join(" ", tombstones.Log.Concat(messages.Log));
                }

                public static string Null()
                {
                    try { new MProducer(new Fake<M>(), new Fake<MTombstone>()).ProduceTombstone(null!, 1); return ""; }
                    catch (ArgumentNullException exception) { return exception.ParamName!; }
                }
            }
            public sealed class Fake<T> : IKafkaProducer<T>
            {
                public List<string> Log { get; } = new();
                public string Topic => "t";
                public void Produce(T message) => Log.Add($"{message}");
                public void Produce(T message, in ProduceOptions options) { }
                public void Produce(T message, DeliveryCallback callback, object? state = null) { }
                public void Produce(T message, in ProduceOptions options, DeliveryCallback callback, object? state = null) { }
                public bool TryProduce(T message) => false;
                public bool TryProduce(T message, in ProduceOptions options) => false;
                public ValueTask<DeliveryReceipt> ProduceAsync(T message, CancellationToken cancellationToken = default) { Log.Add($"async {message}"); return default; }
                public ValueTask<DeliveryReceipt> ProduceAsync(T message, in ProduceOptions options, CancellationToken cancellationToken = default) => default;
                public DeliveryReceipt ProduceAndWait(T message, CancellationToken cancellationToken = default) => default;
                public DeliveryReceipt ProduceAndWait(T message, in ProduceOptions options, CancellationToken cancellationToken = default) => default;
                public ValueTask<ProduceManyResult> ProduceManyAsync(IEnumerable<T> messages, int maxInFlight = 1, CancellationToken cancellationToken = default) => default;
                public ValueTask<ProduceManyResult> ProduceManyAsync(IAsyncEnumerable<T> messages, int maxInFlight = 1, CancellationToken cancellationToken = default) => default;
                public ValueTask FlushAsync(CancellationToken cancellationToken = default) => default;
            }
            """).Load();

        Assert.Equal(
            "MTombstone { Id = a, CancellationToken = 1 } async MTombstone { Id = b, CancellationToken =  } M { Id = c, CancellationToken = , Text =  }",
            contracts.Call("Run"));
        Assert.Equal("id", contracts.Call("Null"));
    }

    [Fact]
    public void A_key_that_is_hidden_keeps_the_tombstone_hidden() => GeneratorHarness.Run(
        """
        internal enum Kind { A }
        [KafkaTopic("t", Format = ValueFormat.Raw)]
        public sealed class M { [MessageKey] internal Kind Kind { get; set; } [MessageValue] public string Text { get; set; } = ""; }
        """);
}
