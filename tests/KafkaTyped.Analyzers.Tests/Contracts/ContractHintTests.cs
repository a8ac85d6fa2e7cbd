using KafkaTyped.Analyzers.Contracts;

namespace KafkaTyped.Analyzers.Tests.Contracts;

/// <summary>KT1030 to KT1034: contracts that are generated, but may not do what they seem to.</summary>
public sealed class ContractHintTests
{
    [Theory]
    [InlineData("[KafkaTopic(\"t\", Format = ValueFormat.Raw)] public sealed record M(string? {|KT1030:Text|});")]
    [InlineData("[KafkaTopic(\"t\")] public sealed record M([property: MessageValue] byte[]? {|KT1030:Body|}, int Number);")]
    [InlineData("[KafkaTopic(\"t\", Format = ValueFormat.Raw)] public sealed class M { public ReadOnlyMemory<byte>? {|KT1030:Body|} { get; set; } }")]
    public Task KT1030_Reports(string source) => Test<KeylessTombstoneAnalyzer>(source).VerifyAsync();

    [Theory]
    [InlineData("[KafkaTopic(\"t\", Format = ValueFormat.Raw)] public sealed record M(string Text);")]
    [InlineData("[KafkaTopic(\"t\", Format = ValueFormat.Raw)] public sealed record M([property: MessageKey] int Id, string? Text);")]
    [InlineData("[KafkaTopic(\"t\")] public sealed record M(string? Text);")]
    [InlineData("#nullable disable\n[KafkaTopic(\"t\", Format = ValueFormat.Raw)] public sealed class M { public string Text { get; set; } }")]
    public Task KT1030_DoesNotReport(string source) => Test<KeylessTombstoneAnalyzer>(source).VerifyAsync();

    [Fact]
    public Task KT1031_Reports_names_that_differ_in_one_character() => Test<CollidingTopicNamesAnalyzer>(
        """
        [KafkaTopic("orders.v1")] public sealed record A(int Id);
        [{|KT1031:KafkaTopic("orders_v1")|}] public sealed record B(int Id);
        public static class Outer { [{|KT1031:KafkaTopic("orders.v1")|}] public sealed record C(int Id); }
        """).VerifyAsync(
        "The topic 'orders_v1' of 'B' differs only in '.' and '_' from 'orders.v1' of 'A', and Kafka gives both the same metrics and refuses to create the second; use one of the two characters throughout",
        "The topic 'orders.v1' of 'C' differs only in '.' and '_' from 'orders_v1' of 'B', and Kafka gives both the same metrics and refuses to create the second; use one of the two characters throughout");

    [Fact]
    public Task KT1031_Reports_across_files() => Test<CollidingTopicNamesAnalyzer>("[KafkaTopic(\"a.b\")] public sealed record A(int Id);")
        .Source("namespace Inner; [{|KT1031:KafkaTopic(\"a_b\")|}] public sealed record B(int Id);")
        .VerifyAsync();

    [Fact]
    public Task KT1031_DoesNotReport_other_clusters_equal_names_and_other_characters() => Test<CollidingTopicNamesAnalyzer>(
        """
        [KafkaTopic("a.b")] public sealed record A(int Id);
        [KafkaTopic("a.b")] public sealed record B(int Id);
        [KafkaTopic("a_b", Cluster = "other")] public sealed record C(int Id);
        [KafkaTopic("a-b")] public sealed record D(int Id);
        """).VerifyAsync();

    [Theory]
    [InlineData("[property: MessageKey] int Id", "[property: MessageKey] string Id", "text", "binary int")]
    [InlineData("[property: MessageKey] int Id", "[property: MessageKey] long Id", "binary long", "binary int")]
    [InlineData("[property: MessageKey] int Id", "int Id", "none", "binary int")]
    [InlineData("[property: MessageKey] byte[] Id", "[property: MessageKey] Guid Id", "text", "bytes")]
    [InlineData("[property: MessageKey] int Id, [property: MessageKey] int X", "[property: MessageKey] int Id, [property: MessageKey] int Y", "JSON of id, y", "JSON of id, x")]
    public Task KT1032_Reports_keys(string first, string second, string here, string there) => Test<ConflictingContractsOfOneTopicAnalyzer>(
        $$"""
        [KafkaTopic("t")] public sealed record A({{first}}, string Text);
        [{|KT1032:KafkaTopic("t")|}] public sealed record B({{second}}, string Text);
        """).VerifyAsync($"'B' and 'A' share the topic 't', but the key is '{here}' here and '{there}' there; make them equal, or give each type its topic");

    [Theory]
    [InlineData("string Id", "Guid Id")]
    [InlineData("int? Id", "int Id")]
    [InlineData("byte[] Id", "ReadOnlyMemory<byte> Id")]
    public Task KT1032_DoesNotReport_keys_of_equal_form(string first, string second) => Test<ConflictingContractsOfOneTopicAnalyzer>(
        $$"""
        [KafkaTopic("t")] public sealed record A([property: MessageKey] {{first}}, string Text);
        [KafkaTopic("t")] public sealed record B([property: MessageKey] {{second}}, string Text);
        """).VerifyAsync();

    [Theory]
    [InlineData("", "[DeliveryGuarantee(DeliveryGuarantee.AtMostOnce)]", "", "")]
    [InlineData("[ProducerSettings(Partitioner = KafkaPartitioner.Consistent)]", "", "", "")]
    [InlineData("", "", ", Partitions = 3", ", Partitions = 6")]
    [InlineData("", "", ", ReplicationFactor = 3", ", ReplicationFactor = 2")]
    [InlineData("", "", ", MinInSyncReplicas = 1", ", MinInSyncReplicas = 2")]
    public Task KT1032_Reports_settings(string onA, string onB, string ofA, string ofB) => Test<ConflictingContractsOfOneTopicAnalyzer>(
        $$"""
        {{onA}} [KafkaTopic("t"{{ofA}})] public sealed record A([property: MessageKey] int Id);
        {{onB}} [{|KT1032:KafkaTopic("t"{{ofB}})|}] public sealed record B([property: MessageKey] int Number);
        """).VerifyAsync();

    [Fact]
    public Task KT1032_DoesNotReport_what_agrees_or_is_not_stated() => Test<ConflictingContractsOfOneTopicAnalyzer>(
        """
        [KafkaTopic("t", Partitions = 3)] [ProducerSettings(Partitioner = KafkaPartitioner.Murmur2Random, LingerMs = 1)] public sealed record A([property: MessageKey] int Id);
        [KafkaTopic("t")] [ProducerSettings(LingerMs = 5)] public sealed record B([property: MessageKey] int? Number, string Text);
        [KafkaTopic("t", Cluster = "other")] public sealed record C(int Id);
        [KafkaTopic("u")] public sealed record D(int Id);
        """).VerifyAsync();

    [Fact]
    public Task KT1032_says_what_to_do() => Test<ConflictingContractsOfOneTopicAnalyzer>(
        """
        [KafkaTopic("t", Partitions = 3)] public sealed record A(int Id);
        [{|KT1032:KafkaTopic("t", Partitions = 6)|}] public sealed record B(int Id);
        """).VerifyAsync("'B' and 'A' share the topic 't', but the number of partitions is '6' here and '3' there; make them equal, or give each type its topic");

    [Fact]
    public Task KT1033_Reports_names_of_Kafkas_own() => Test<InternalTopicNameAnalyzer>("[{|KT1033:KafkaTopic(\"__orders\")|}] public sealed record A(int Id);").VerifyAsync(
        "The topic name '__orders' starts with '__', which names Kafka's internal topics; choose another name");

    [Fact]
    public Task KT1033_DoesNotReport_one_underscore() => Test<InternalTopicNameAnalyzer>("[KafkaTopic(\"_orders__v1\")] public sealed record A(int Id);").VerifyAsync();

    [Theory]
    [InlineData("[{|KT1034:ProducerSettings(Partitioner = KafkaPartitioner.Murmur2Random)|}]")]
    [InlineData("[{|KT1034:ProducerSettings(MaxInFlightRequestsPerConnection = 1)|}]")]
    [InlineData("[{|KT1034:DeliveryGuarantee(DeliveryGuarantee.ExactlyOnce)|}]")]
    public Task KT1034_Reports(string attribute) => Test<OrderWithoutKeyAnalyzer>(attribute + " [KafkaTopic(\"t\")] public sealed record A(int Id);").VerifyAsync();

    [Theory]
    [InlineData("[ProducerSettings(Partitioner = KafkaPartitioner.Murmur2)] [KafkaTopic(\"t\")] public sealed record A(int Id);")]
    [InlineData("[ProducerSettings(Partitioner = KafkaPartitioner.Random)] [KafkaTopic(\"t\")] public sealed record A(int Id);")]
    [InlineData("[ProducerSettings(Partitioner = KafkaPartitioner.Murmur2)] [KafkaTopic(\"t\")] public sealed record A([property: MessageKey] int Id);")]
    [InlineData("[DeliveryGuarantee(DeliveryGuarantee.ExactlyOnce)] [KafkaTopic(\"t\")] public sealed record A([property: MessagePartition] int Id);")]
    [InlineData("[DeliveryGuarantee(DeliveryGuarantee.AtLeastOnce)] [KafkaTopic(\"t\")] public sealed record A(int Id);")]
    [InlineData("public abstract record Base([property: MessageKey] int Id); [DeliveryGuarantee(DeliveryGuarantee.ExactlyOnce)] [KafkaTopic(\"t\")] public sealed record A(int Id) : Base(Id);")]
    public Task KT1034_DoesNotReport(string source) => Test<OrderWithoutKeyAnalyzer>(source).VerifyAsync();

    [Fact]
    public Task KT1034_says_what_to_do() => Test<OrderWithoutKeyAnalyzer>("[{|KT1034:ProducerSettings(Partitioner = KafkaPartitioner.ConsistentRandom)|}] [KafkaTopic(\"t\")] public sealed record A(int Id);").VerifyAsync(
        "'KafkaPartitioner.ConsistentRandom' asks for order or placement by key, but 'A' has no key, so its records go to any partition; put [MessageKey] on the member whose records belong together");

    private static AnalyzerTest Test<TAnalyzer>(string source)
        where TAnalyzer : ContractHintAnalyzer, new() => AnalyzerTest.Of<TAnalyzer>().Source(source);
}
