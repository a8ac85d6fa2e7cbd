using System.Text.RegularExpressions;
using KafkaTyped.Analyzers.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KafkaTyped.Analyzers.Tests.Settings;

/// <summary>Every rule of the table, seen by a reader in its place, and not seen where all is well.</summary>
public sealed partial class SettingRuleTests
{
    private const string Brokers = "BootstrapServers = \"a:9092,b:9092\"";

    /// <summary>In initializers of a ProducerConfig that a builder takes.</summary>
    public static TheoryData<string, string> Configs => new()
    {
        { "{|KT2004:LingerMs = 1_000_000|}", "LingerMs = 900_000" },
        { "{|KT2010:CancellationDelayMaxMs = 0|}", "CancellationDelayMaxMs = 10" },
        { "{|KT2010:DeliveryReportFields = \"key,offset\"|}", "DeliveryReportFields = \"key,status\"" },
        { "EnableIdempotence = true, {|KT2101:Acks = Acks.None|}", "EnableIdempotence = true, Acks = Acks.All" },
        { "EnableIdempotence = true, {|KT2102:MaxInFlight = 6|}", "EnableIdempotence = true, MaxInFlight = 5" },
        { "EnableIdempotence = true, {|KT2103:MessageSendMaxRetries = 0|}", "EnableIdempotence = true, MessageSendMaxRetries = 1" },
        { "EnableIdempotence = true, {|KT2104:QueueBufferingBackpressureThreshold = 2|}", "EnableIdempotence = true, QueueBufferingBackpressureThreshold = 1" },
        { "EnableIdempotence = false, {|KT2106:EnableGaplessGuarantee = true|}", "EnableIdempotence = true, EnableGaplessGuarantee = true" },
        { "{|KT2109:Acks = (Acks)2|}", "Acks = (Acks)1" },
        { "Acks = Acks.None, {|KT2110:MessageSendMaxRetries = 3|}", "Acks = Acks.None, MessageSendMaxRetries = 0" },
        { "TransactionalId = Environment.MachineName, {|KT2301:EnableIdempotence = false|}", "TransactionalId = Environment.MachineName, EnableIdempotence = true" },
        { "{|KT2302:TransactionalId = \"\"|}", "TransactionalId = Environment.MachineName" },
        { "{|KT2303:TransactionalId = \"orders\"|}", "TransactionalId = Environment.MachineName" },
        { "TransactionalId = Environment.MachineName, {|KT2304:MessageTimeoutMs = 120_000|}", "TransactionalId = Environment.MachineName, MessageTimeoutMs = 60_000" },
        { "TransactionalId = Environment.MachineName, {|KT2305:MessageTimeoutMs = 0|}", "TransactionalId = Environment.MachineName, MessageTimeoutMs = 60_000" },
        { "TransactionalId = Environment.MachineName, {|KT2306:SocketTimeoutMs = 90_000|}", "TransactionalId = Environment.MachineName, SocketTimeoutMs = 60_000" },
        { "TransactionalId = Environment.MachineName, {|KT2307:TransactionTimeoutMs = 1_000_000|}", "TransactionalId = Environment.MachineName, TransactionTimeoutMs = 900_000" },
        { "{|KT2308:TransactionTimeoutMs = 30_000|}", "TransactionalId = Environment.MachineName, TransactionTimeoutMs = 30_000" },
        { "LingerMs = 100, {|KT2401:MessageTimeoutMs = 50|}", "LingerMs = 100, MessageTimeoutMs = 101" },
        { "{|KT2402:MessageTimeoutMs = 10_000|}", "MessageTimeoutMs = 60_000" },
        { "ReconnectBackoffMs = 1000, {|KT2403:ReconnectBackoffMaxMs = 500|}", "ReconnectBackoffMs = 1000, ReconnectBackoffMaxMs = 1000" },
        { "{|KT2404:RetryBackoffMs = 2000|}", "RetryBackoffMs = 2000, RetryBackoffMaxMs = 4000" },
        { "{|KT2405:TopicMetadataRefreshFastIntervalMs = 2000|}", "TopicMetadataRefreshFastIntervalMs = 1000" },
        { "{|KT2406:RequestTimeoutMs = 5000|}", "RequestTimeoutMs = 5000, SocketTimeoutMs = 6000" },
        { "{|KT2501:MessageMaxBytes = 10_000_000|}, QueueBufferingMaxKbytes = 1000", "MessageMaxBytes = 1_000_000, QueueBufferingMaxKbytes = 1000" },
        { "{|KT2502:BatchSize = 2_000_000|}", "BatchSize = 2_000_000, MessageMaxBytes = 2_000_000" },
        { "CompressionType = CompressionType.Gzip, {|KT2503:CompressionLevel = 12|}", "CompressionType = CompressionType.Lz4, CompressionLevel = 12" },
        { "{|KT2504:CompressionLevel = 3|}", "CompressionType = CompressionType.Zstd, CompressionLevel = 3" },
        { "{|KT2706:SslCaLocation = \"ca.pem\"|}", "SslCaLocation = \"ca.pem\", SecurityProtocol = SecurityProtocol.Ssl" },
        { "{|KT2707:SaslUsername = \"a\"|}", "SaslUsername = \"a\", SaslPassword = \"b\", SaslMechanism = SaslMechanism.Plain, SecurityProtocol = SecurityProtocol.SaslSsl" },
        { "SaslMechanism = SaslMechanism.Gssapi, {|KT2708:SaslUsername = \"a\"|}, SecurityProtocol = SecurityProtocol.SaslSsl", "SaslMechanism = SaslMechanism.ScramSha256, SaslUsername = \"a\", SaslPassword = \"b\", SecurityProtocol = SecurityProtocol.SaslSsl" },
        { "{|KT2709:SaslMechanism = SaslMechanism.Plain|}, SecurityProtocol = SecurityProtocol.SaslSsl", "SaslMechanism = SaslMechanism.Plain, SaslUsername = \"a\", SaslPassword = Environment.MachineName, SecurityProtocol = SecurityProtocol.SaslSsl" },
        { "{|KT2710:SslKeystoreLocation = \"k\"|}, SecurityProtocol = SecurityProtocol.Ssl", "SslKeystoreLocation = \"k\", SslKeystorePassword = \"p\", SecurityProtocol = SecurityProtocol.Ssl" },
        { "SecurityProtocol = SecurityProtocol.SaslSsl, SaslMechanism = SaslMechanism.OAuthBearer, SaslOauthbearerMethod = SaslOauthbearerMethod.Oidc, SaslOauthbearerTokenEndpointUrl = \"https://a\", SaslOauthbearerClientId = \"a\", SaslOauthbearerClientSecret = \"b\", {|KT2712:EnableSaslOauthbearerUnsecureJwt = true|}", "SecurityProtocol = SecurityProtocol.SaslSsl, SaslMechanism = SaslMechanism.OAuthBearer, EnableSaslOauthbearerUnsecureJwt = true" },
        { "SecurityProtocol = SecurityProtocol.SaslSsl, SaslMechanism = SaslMechanism.OAuthBearer, SaslOauthbearerTokenEndpointUrl = \"https://a\", SaslOauthbearerClientId = \"a\", {|KT2713:SaslOauthbearerMethod = SaslOauthbearerMethod.Oidc|}", "SecurityProtocol = SecurityProtocol.SaslSsl, SaslMechanism = SaslMechanism.OAuthBearer, SaslOauthbearerMethod = SaslOauthbearerMethod.Oidc, SaslOauthbearerTokenEndpointUrl = \"https://a\", SaslOauthbearerClientId = \"a\", SaslOauthbearerClientSecret = \"b\"" },
        { "SecurityProtocol = SecurityProtocol.SaslSsl, {|KT2714:SaslMechanism = SaslMechanism.OAuthBearer|}", "SecurityProtocol = SecurityProtocol.SaslSsl, SaslMechanism = SaslMechanism.OAuthBearer, EnableSaslOauthbearerUnsecureJwt = true" },
        { "{|KT2716:SecurityProtocol = SecurityProtocol.SaslSsl|}", "SecurityProtocol = SecurityProtocol.SaslSsl, SaslMechanism = SaslMechanism.Gssapi" },
    };

    /// <summary>In a dictionary that a builder takes.</summary>
    public static TheoryData<string, string> Dictionaries => new()
    {
        { "{|KT2001:{ \"linger.msec\", \"5\" }|}", "{ \"linger.ms\", \"5\" }" },
        { "{|KT2002:{ \"max.block.ms\", \"5\" }|}", "{ \"delivery.timeout.ms\", \"60000\" }" },
        { "{|KT2002:{ \"buffer.memory\", \"33554432\" }|}", "{ \"queue.buffering.max.kbytes\", \"32768\" }" },
        { "{|KT2003:{ \"compression.type\", \"brotli\" }|}", "{ \"compression.type\", \"zstd\" }" },
        { "{|KT2005:{ \"linger.ms\", \"0,5\" }|}", "{ \"linger.ms\", \"0.5\" }" },
        { "{|KT2006:{ \"group.id\", \"orders\" }|}", "{ \"client.id\", \"orders\" }" },
        { "{|KT2007:{ \"queuing.strategy\", \"fifo\" }|}", "{ \"linger.ms\", \"5\" }" },
        { "{|KT2008:{ \"delivery.report.only.error\", \"true\" }|}", "{ \"dotnet.producer.enable.delivery.reports\", \"true\" }" },
        { "{ \"acks\", \"all\" }, {|KT2009:{ \"request.required.acks\", \"1\" }|}", "{ \"acks\", \"all\" }, { \"request.required.acks\", \"-1\" }" },
        { "{ \"enable.idempotence\", \"true\" }, {|KT2105:{ \"queuing.strategy\", \"lifo\" }|}", "{ \"enable.idempotence\", \"true\" }, { \"queuing.strategy\", \"fifo\" }" },
        { "{ \"https.ca.location\", \"a\" }, {|KT2711:{ \"https.ca.pem\", \"b\" }|}", "{ \"https.ca.location\", \"a\" }" },
        { "{|KT2715:{ \"client.software.name\", \"my client\" }|}", "{ \"client.software.name\", \"my-client\" }" },
    };

    /// <summary>In what names the brokers.</summary>
    public static TheoryData<string, string> BrokerLists => new()
    {
        { "{|KT2702:BootstrapServers = \"kafka://a:9092,b:9092\"|}", Brokers },
        { "{|KT2703:BootstrapServers = \"a,b:9092\"|}", Brokers },
        { "{|KT2704:BootstrapServers = \"a:9092\"|}", Brokers },
        { "{|KT2705:BootstrapServers = \"a:port,b:9092\"|}", Brokers },
    };

    /// <summary>In attributes of a message type with a key.</summary>
    public static TheoryData<string, string> Declarations => new()
    {
        { "[KafkaTopic(\"t\"), ProducerSettings({|KT2107:EnableIdempotence = false|})]", "[KafkaTopic(\"t\"), ProducerSettings(EnableIdempotence = false, MaxInFlightRequestsPerConnection = 1)]" },
        { "[KafkaTopic(\"t\"), ProducerSettings({|KT2111:Acks = KafkaAcks.Leader|})]", "[KafkaTopic(\"t\"), ProducerSettings(EnableIdempotence = false, Acks = KafkaAcks.Leader)]" },
        { "[KafkaTopic(\"t\"), DeliveryGuarantee(DeliveryGuarantee.ExactlyOnce), ProducerSettings({|KT2101:Acks = KafkaAcks.None|})]", "[KafkaTopic(\"t\"), DeliveryGuarantee(DeliveryGuarantee.ExactlyOnce), ProducerSettings(Acks = KafkaAcks.All)]" },
        { "[KafkaTopic(\"t\"), DeliveryGuarantee(DeliveryGuarantee.AtLeastOnce), ProducerSettings({|KT2201:Acks = KafkaAcks.Leader|})]", "[KafkaTopic(\"t\"), DeliveryGuarantee(DeliveryGuarantee.AtLeastOnce), ProducerSettings(Acks = KafkaAcks.All)]" },
        { "[KafkaTopic(\"t\"), DeliveryGuarantee(DeliveryGuarantee.AtMostOnce), ProducerSettings({|KT2201:Acks = KafkaAcks.All|})]", "[KafkaTopic(\"t\"), DeliveryGuarantee(DeliveryGuarantee.AtMostOnce), ProducerSettings(Acks = KafkaAcks.None)]" },
        { "[KafkaTopic(\"t\", ReplicationFactor = 3, {|KT2202:MinInSyncReplicas = 1|})]", "[KafkaTopic(\"t\", ReplicationFactor = 3, MinInSyncReplicas = 2)]" },
        { "[KafkaTopic(\"t\", ReplicationFactor = 3, {|KT2203:MinInSyncReplicas = 3|})]", "[KafkaTopic(\"t\", ReplicationFactor = 3, MinInSyncReplicas = 2)]" },
        { "[KafkaTopic(\"t\", ReplicationFactor = 3, {|KT2204:MinInSyncReplicas = 4|})]", "[KafkaTopic(\"t\", ReplicationFactor = 3, MinInSyncReplicas = 2)]" },
        { "[KafkaTopic(\"t\"), ProducerSettings({|KT2601:Partitioner = KafkaPartitioner.Consistent|})]", "[KafkaTopic(\"t\"), ProducerSettings(Partitioner = KafkaPartitioner.Murmur2)]" },
        { "[KafkaTopic(\"t\"), ProducerSettings({|KT2603:Partitioner = KafkaPartitioner.Random|})]", "[KafkaTopic(\"t\"), ProducerSettings(Partitioner = KafkaPartitioner.Murmur2Random)]" },
    };

    [Theory]
    [MemberData(nameof(Configs))]
    public Task Are_seen_in_a_ProducerConfig(string marked, string sound) => VerifyAsync(marked, sound, static settings => Config($"{Brokers}, {settings}"));

    [Theory]
    [MemberData(nameof(BrokerLists))]
    public Task Are_seen_in_a_list_of_brokers(string marked, string sound) => VerifyAsync(marked, sound, Config);

    [Theory]
    [MemberData(nameof(Dictionaries))]
    public Task Are_seen_in_a_dictionary(string marked, string sound) => VerifyAsync(
        marked, sound, static settings => $$"""
        using Confluent.Kafka;
        _ = new ProducerBuilder<string, string>(new Dictionary<string, string> { { "bootstrap.servers", "a:9092,b:9092" }, {{settings}} }).Build();
        """);

    [Theory]
    [MemberData(nameof(Declarations))]
    public Task Are_seen_in_attributes(string marked, string sound) => VerifyAsync(
        marked, sound, static attributes => $"{attributes} public sealed record Message([property: MessageKey] int Id, string Text);");

    [Fact]
    public Task KT2602_is_seen_where_there_is_no_key() => VerifyAsync(
        "{|KT2602:Partitioner = KafkaPartitioner.Murmur2|}",
        "Partitioner = KafkaPartitioner.Murmur2Random",
        static settings => $"[KafkaTopic(\"t\"), ProducerSettings({settings})] public sealed record Message(string Text);");

    [Fact]
    public Task KT2108_is_seen_at_the_configuration_that_leaves_idempotence_out() => VerifyAsync(
        "{|KT2108:new ProducerConfig|} { " + Brokers + " }", "new ProducerConfig { EnableIdempotence = true, " + Brokers + " }", Builder);

    [Fact]
    public Task KT2701_is_seen_at_the_configuration_that_leaves_brokers_out() => VerifyAsync(
        "{|KT2701:new ProducerConfig()|} { ClientId = \"c\" }", "new ProducerConfig() { ClientId = \"c\", " + Brokers + " }", Builder);

    [Fact]
    public async Task What_is_missing_is_missed_only_where_nothing_else_could_set_it()
    {
        foreach (string body in new[]
        {
            "return new ProducerConfig { ClientId = \"c\" };",
            "var c = new ProducerConfig { ClientId = \"c\" }; Change(c); new ProducerBuilder<string, string>(c).Build(); return c;",
            "var c = new ProducerConfig(Other()) { ClientId = \"c\" }; new ProducerBuilder<string, string>(c).Build(); return c;",
            "var c = new ProducerConfig { ClientId = \"c\" }; if (Console.KeyAvailable) { c.BootstrapServers = Console.ReadLine(); c.EnableIdempotence = true; } new ProducerBuilder<string, string>(c).Build(); return c;",
        })
        {
            await Test(["KT2108", "KT2701"], $$"""
                using Confluent.Kafka;
                public static class Configured
                {
                    public static ProducerConfig Make() { {{body}} }
                    private static void Change(ProducerConfig config) => config.EnableIdempotence = true;
                    private static ClientConfig Other() => new();
                }
                """).VerifyAsync();
        }
    }

    [Fact]
    public void Cover_the_whole_table()
    {
        IEnumerable<string> seen = new IEnumerable<object[]>[] { Configs, Dictionaries, BrokerLists, Declarations }
            .SelectMany(static rows => rows)
            .SelectMany(static row => Marks().Matches((string)row[0]).Select(static mark => mark.Groups[1].Value))
            .Concat(["KT2108", "KT2602", "KT2701"])
            .Distinct();

        Assert.Equal(SettingDescriptors.OfTable.Select(static rule => rule.Id).Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    private static string Config(string settings) => Builder($"new ProducerConfig {{ {settings} }}");

    private static string Builder(string config) =>
        $$"""
        using Confluent.Kafka;
        _ = new ProducerBuilder<string, string>({{config}}).Build();
        """;

    private static async Task VerifyAsync(string marked, string sound, Func<string, string> source)
    {
        string[] ids = [.. Marks().Matches(marked).Select(static mark => mark.Groups[1].Value)];
        await Test(ids, source(marked)).VerifyAsync();
        await Test(ids, source(sound)).VerifyAsync();
    }

    // What other rules say of the same settings is their own business.
    private static AnalyzerTest Test(string[] ids, string source)
    {
        AnalyzerTest test = new AnalyzerTest(new DiagnosticAnalyzer[] { new ConfluentSettingsAnalyzer(), new DeclaredSettingsAnalyzer() }).Source(source);
        foreach (DiagnosticDescriptor rule in SettingDescriptors.All.Where(rule => !ids.Contains(rule.Id)))
        {
            test.Option($"dotnet_diagnostic.{rule.Id}.severity", "none");
        }

        return test;
    }

    [GeneratedRegex(@"\{\|(KT\d+):")]
    private static partial Regex Marks();
}
