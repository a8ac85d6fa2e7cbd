using static KafkaTyped.Hosting.Tests.Configured;

namespace KafkaTyped.Hosting.Tests;

public sealed class ErrorTests
{
    private const string Order = "KafkaTyped.Hosting.Tests.Order";

    [Theory]
    [InlineData("linger.msec", "1", "KT2001: There is no setting 'linger.msec' (configuration 'Kafka:linger.msec'); the nearest name is 'linger.ms'.")]
    [InlineData("LingerMsec", "1", "KT2001: There is no setting 'LingerMsec' (configuration 'Kafka:LingerMsec'); the nearest name is 'LingerMs'.")]
    [InlineData("wholly.unknown.thing", "1", "KT2001: There is no setting 'wholly.unknown.thing' (configuration 'Kafka:wholly.unknown.thing'); remove it.")]
    [InlineData("LingerMs", "0,5", "KT2005: 'linger.ms' is '0,5' (configuration 'Kafka:LingerMs'), but must be a number, with a decimal point if any, from 0 to 900000; librdkafka would silently read 0.")]
    [InlineData("LingerMs", "900001", "KT2004: 'linger.ms' is '900001' (configuration 'Kafka:LingerMs'), but is outside the allowed range of 0 to 900000.")]
    [InlineData("acks", "most", "KT2003: 'acks' is 'most' (configuration 'Kafka:acks'), but must be a whole number from -1 to 1000 or all.")]
    [InlineData("acks", "2", "KT2109: 'acks' is '2' (configuration 'Kafka:acks'), but brokers accept only 0, 1 and all.")]
    [InlineData("batch.size", "", "KT2003: 'batch.size' is '' (configuration 'Kafka:batch.size'), but must be a whole number from 1 to 2147483647.")]
    [InlineData("EnableIdempotence", "yes", "KT2003: 'enable.idempotence' is 'yes' (configuration 'Kafka:EnableIdempotence'), but must be true or false.")]
    [InlineData("compression.type", "brotli", "KT2003: 'compression.type' is 'brotli' (configuration 'Kafka:compression.type'), but must be one of none, gzip, snappy, lz4, zstd.")]
    [InlineData("buffer.memory", "0", "KT2004: 'buffer.memory' is '0' (configuration 'Kafka:buffer.memory'), but is outside the allowed range of 1 to 2199023254528.")]
    [InlineData("group.id", "g", "KT2006: 'group.id' (configuration 'Kafka:group.id') is a setting of consumers, which a producer ignores; remove it.")]
    [InlineData("partitioner.class", "x", "KT2002: 'partitioner.class' (configuration 'Kafka:partitioner.class') is a setting of the Java client, not of librdkafka: the partitioner is chosen by 'partitioner' (murmur2_random is Java's default one).")]
    [InlineData("key.serializer", "x", "KT2002: 'key.serializer' (configuration 'Kafka:key.serializer') is a setting of the Java client, not of librdkafka: the serializer is generated from the message type; [MessageKey] on its members says what the key is.")]
    [InlineData("value.serializer", "x", "KT2002: 'value.serializer' (configuration 'Kafka:value.serializer') is a setting of the Java client, not of librdkafka: the serializer is generated from the message type; [MessageSerializer] replaces it.")]
    [InlineData("DeliveryReportOnlyError", "true", "KT2008: 'delivery.report.only.error' (configuration 'Kafka:DeliveryReportOnlyError') cannot be set: KafkaTyped needs the report of every message, so that nothing is lost in silence.")]
    [InlineData("EnableDeliveryReports", "false", "KT2008: 'dotnet.producer.enable.delivery.reports' (configuration 'Kafka:EnableDeliveryReports') cannot be set: KafkaTyped takes the report of every message, in the background and in full.")]
    [InlineData("transactional.id", "t", "KT2008: 'transactional.id' (configuration 'Kafka:transactional.id') cannot be set: transactions are not in this release of KafkaTyped; remove it, idempotence needs no transactional id.")]
    [InlineData("transactional.id", "", "KT2302: 'transactional.id' is '' (configuration 'Kafka:transactional.id'), which librdkafka treats as no transactions and no idempotence; set an id or remove it.")]
    public void A_setting_that_cannot_be_is_named_with_its_origin_and_the_way_out(string name, string value, string expected) =>
        Assert.Equal(expected, Problem(Message(), ("Kafka:" + name, value)));

    [Fact]
    public void What_only_librdkafka_knows_to_be_wrong_is_told_with_its_reason()
    {
        string problem = Problem(Message(), ("Kafka:TopicBlacklist", "^("));

        Assert.StartsWith("KT2003: 'topic.blacklist' is '^(' (configuration 'Kafka:TopicBlacklist'), but librdkafka refuses it: ", problem, StringComparison.Ordinal);
        Assert.Matches("librdkafka refuses it: .{5,}\\.$", problem);
    }

    [Fact]
    public void The_brokers_must_be_named()
    {
        Assert.Equal(
            "KT2701: 'bootstrap.servers' of the default cluster is missing, so the producer can never connect; set 'Kafka:BootstrapServers' to the brokers, as host:port,host:port.",
            Assert.Single(Problems(By(("Kafka:LingerMs", "1")), Message(), Message(topic: "others"))));
        Assert.Equal(
            "KT2701: 'bootstrap.servers' of the default cluster is empty (KafkaOptions.Settings[\"bootstrap.servers\"]), so the producer can never connect; set 'BootstrapServers' to the brokers, as host:port,host:port.",
            Assert.Single(Problems(new KafkaOptions { BootstrapServers = " " }, Message())));
        Assert.Equal(
            "KT2701: 'bootstrap.servers' of cluster 'audit' is missing, so the producer can never connect; set 'Kafka:Clusters:audit:BootstrapServers' to the brokers, as host:port,host:port.",
            Assert.Single(Problems(By(("Kafka:Clusters:audit:acks", "all")), Message(cluster: "audit"))));
        Assert.Equal(
            $"KT2701: {Order}: cluster 'audit' is not configured; set 'Kafka:Clusters:audit:BootstrapServers' to the brokers, as host:port,host:port.",
            Assert.Single(Problems(By(("Kafka:BootstrapServers", "a:1")), Message(cluster: "audit"))));
    }

    [Fact]
    public void Brokers_have_no_scheme() =>
        Assert.Contains(
            "KT2702: 'bootstrap.servers' is 'http://localhost:9092' (configuration 'Kafka:BootstrapServers'), but brokers are written as 'host:port', without a scheme such as 'http'; 'security.protocol' chooses TLS and SASL.",
            Problems(By(("Kafka:BootstrapServers", "http://localhost:9092")), Message()));

    [Fact]
    public void Combinations_that_librdkafka_refuses_are_explained()
    {
        Assert.Equal(
            $"KT2401: {Order}: 'delivery.timeout.ms' is '100' (configuration 'Kafka:MessageTimeoutMs'), but must be greater than 'linger.ms', which is '100' (configuration 'Kafka:LingerMs'); raise the one or lower the other.",
            Problem(Message(), ("Kafka:LingerMs", "100"), ("Kafka:MessageTimeoutMs", "100")));
        Assert.Equal(
            $"KT2403: {Order}: 'reconnect.backoff.max.ms' is '50' (configuration 'Kafka:ReconnectBackoffMaxMs'), but 'reconnect.backoff.ms' is '100' by default, which must not be more; change one of them.",
            Problem(Message(), ("Kafka:ReconnectBackoffMaxMs", "50")));
    }

    [Fact]
    public void Credentials_that_are_missing_are_told_before_a_client_is_made() =>
        Assert.Equal(
            $"KT2709: {Order}: 'sasl.mechanism' is 'PLAIN' (configuration 'Kafka:SaslMechanism'), but 'sasl.username' and 'sasl.password' are missing; set both.",
            Problem(Message(), ("Kafka:SecurityProtocol", "SaslPlaintext"), ("Kafka:SaslMechanism", "Plain")));

    [Fact]
    public void More_replicas_in_sync_than_there_are_stop_the_start_and_a_single_one_is_noted()
    {
        KafkaOptions options = By(("Kafka:BootstrapServers", "a:1,b:1"));
        Assert.StartsWith(
            $"KT2204: {Order}: MinInSyncReplicas is 3, but ReplicationFactor is 2", Assert.Single(Problems(options, Replicated(replicas: 2, inSync: 3))), StringComparison.Ordinal);

        ProducerResolution single = Resolve(options, Replicated(replicas: 3, inSync: 1));
        Assert.Empty(single.Problems);
        Assert.StartsWith($"KT2202: {Order}: ", Assert.Single(single.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_one_setting_that_disagree_in_code_are_told_of() =>
        Assert.Equal(
            "KT2009: 'linger.ms' is both '1' (KafkaOptions.Settings[\"linger.ms\"]) and '2' (KafkaOptions.Settings[\"LingerMs\"]); keep one of them.",
            Assert.Single(Problems(new KafkaOptions { BootstrapServers = "a:1", Settings = { ["linger.ms"] = "1", ["LingerMs"] = "2" } }, Message())));

    [Fact]
    public void A_name_of_Java_and_its_counterpart_that_disagree_are_told_of() =>
        Assert.Equal(
            "KT2009: 'message.max.bytes' is both '2000' (configuration 'Kafka:max.request.size') and '3000' (configuration 'Kafka:message.max.bytes'); keep one of them.",
            Problem(Message(), ("Kafka:max.request.size", "2000"), ("Kafka:message.max.bytes", "3000")));

    [Fact]
    public void Attributes_are_named_as_the_origin() =>
        Assert.Equal(
            $"KT2001: There is no setting 'ackz' (the attributes of {Order}); the nearest name is 'acks'.",
            Problem(Message(settings: [("ackz", "1")])));

    [Fact]
    public void Code_is_named_as_the_origin()
    {
        var options = new KafkaOptions { BootstrapServers = "a:1" };
        options.Cluster("audit").Topic("x").Set("acks", "7");

        Assert.Equal(
            "KT2109: 'acks' is '7' (KafkaOptions.Clusters[\"audit\"].Topics[\"x\"].Settings[\"acks\"]), but brokers accept only 0, 1 and all.",
            Assert.Single(Problems(options, Message())));
    }

    [Fact]
    public void Secrets_are_not_shown()
    {
        string problem = Assert.Single(Problems(
            new KafkaOptions { BootstrapServers = "a:1", Settings = { ["sasl.password"] = "hunter2", ["SaslPassword"] = "hunter3" } }, Message()));
        Assert.DoesNotContain("hunter", problem, StringComparison.Ordinal);
        Assert.Contains("(secret)", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_problem_of_every_type_is_told_at_once_and_once()
    {
        string[] problems = Problems(
            By(("Kafka:nonsense", "1"), ("Kafka:LingerMs", "x"), ("Kafka:Clusters:unused:nonsense", "1"), ("Kafka:Topics:unused:ackz", "1")),
            Message(),
            Message(DeliveryGuarantee.ExactlyOnce, topic: "alerts", type: typeof(Alert), settings: [("acks", "1")]),
            Message(cluster: "audit", topic: "audit", type: typeof(AuditEntry)));

        Assert.Equal(7, problems.Length);
        Assert.Equal(problems.Distinct(), problems);
    }

    [Fact]
    public void Types_that_share_a_topic_must_agree_on_its_settings()
    {
        KafkaOptions options = By(("Kafka:BootstrapServers", "a:1"));

        Assert.Equal(
            $"{Order} and KafkaTyped.Hosting.Tests.Alert share topic 'orders' and differ in its settings: 'acks' is 'all' and '0'; 'compression.type' is not set and 'zstd'. " +
            "Give both the same, for example under 'Topics:orders'.",
            Assert.Single(Problems(
                options, Message(), Message(DeliveryGuarantee.AtMostOnce, type: typeof(Alert), settings: [("compression.type", "zstd")]))));
        Assert.Empty(Problems(options, Message(), Message(DeliveryGuarantee.ExactlyOnce, type: typeof(Alert))));
    }

    private static MessageDescriptor Replicated(int replicas, int inSync) =>
        new() { MessageType = typeof(Order), Topic = "orders", ReplicationFactor = replicas, MinInSyncReplicas = inSync };
}
