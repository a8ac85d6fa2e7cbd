namespace KafkaTyped.Settings;

/// <content>How clients find and reach brokers.</content>
internal static partial class SettingCatalogue
{
    private static SettingDefinition[] Connection =>
    [
        Text("client.id", "rdkafka", confluentName: "ClientId", javaDefault: ""),
        Text("bootstrap.servers", confluentName: "BootstrapServers", aliases: ["metadata.broker.list"]),
        Integer("receive.message.max.bytes", 1000, int.MaxValue, 100_000_000, confluentName: "ReceiveMessageMaxBytes"),
        Enumeration("metadata.recovery.strategy", ["none", "rebootstrap"], "rebootstrap", confluentName: "MetadataRecoveryStrategy"),
        Integer("metadata.recovery.rebootstrap.trigger.ms", 0, int.MaxValue, 300_000, confluentName: "MetadataRecoveryRebootstrapTriggerMs"),
        Integer("metadata.request.timeout.ms", 10, 900_000, 10, status: SettingStatus.Deprecated | SettingStatus.Hidden),
        Integer("topic.metadata.refresh.interval.ms", -1, 3_600_000, 300_000, confluentName: "TopicMetadataRefreshIntervalMs"),
        Integer("metadata.max.age.ms", 1, 86_400_000, 900_000, confluentName: "MetadataMaxAgeMs"),
        Integer("topic.metadata.refresh.fast.interval.ms", 1, 60_000, 100, confluentName: "TopicMetadataRefreshFastIntervalMs"),
        Integer("topic.metadata.refresh.fast.cnt", 0, 1000, 10, status: SettingStatus.Deprecated),
        Boolean("topic.metadata.refresh.sparse", true, confluentName: "TopicMetadataRefreshSparse"),
        Integer("topic.metadata.propagation.max.ms", 0, 3_600_000, 30_000, confluentName: "TopicMetadataPropagationMaxMs"),
        Text("topic.blacklist", confluentName: "TopicBlacklist"),
        Integer("socket.timeout.ms", 10, 300_000, 60_000, confluentName: "SocketTimeoutMs"),
        Integer("socket.blocking.max.ms", 1, 60_000, 1000, status: SettingStatus.Deprecated),
        Integer("socket.send.buffer.bytes", 0, 100_000_000, 0, confluentName: "SocketSendBufferBytes", javaName: "send.buffer.bytes"),
        Integer("socket.receive.buffer.bytes", 0, 100_000_000, 0, confluentName: "SocketReceiveBufferBytes", javaName: "receive.buffer.bytes"),
        Boolean("socket.keepalive.enable", false, confluentName: "SocketKeepaliveEnable"),
        Boolean("socket.nagle.disable", true, confluentName: "SocketNagleDisable"),
        Integer("socket.max.fails", 0, 1_000_000, 1, confluentName: "SocketMaxFails"),
        Integer("broker.address.ttl", 0, 86_400_000, 1000, confluentName: "BrokerAddressTtl"),
        Enumeration("broker.address.family", ["any", "v4", "v6"], "any", confluentName: "BrokerAddressFamily"),
        Integer("socket.connection.setup.timeout.ms", 1000, int.MaxValue, 30_000, confluentName: "SocketConnectionSetupTimeoutMs"),
        Integer("connections.max.idle.ms", 0, int.MaxValue, 0, confluentName: "ConnectionsMaxIdleMs", javaDefault: "540000"),
        Boolean("enable.sparse.connections", true, status: SettingStatus.Hidden),
        Integer("reconnect.backoff.jitter.ms", 0, 3_600_000, 0, status: SettingStatus.Deprecated),
        Integer("reconnect.backoff.ms", 0, 3_600_000, 100, confluentName: "ReconnectBackoffMs", javaDefault: "50"),
        Integer("reconnect.backoff.max.ms", 0, 3_600_000, 10_000, confluentName: "ReconnectBackoffMaxMs", javaDefault: "1000"),
        Boolean("api.version.request", true, confluentName: "ApiVersionRequest", status: SettingStatus.Deprecated),
        Integer("api.version.request.timeout.ms", 1, 300_000, 10_000, confluentName: "ApiVersionRequestTimeoutMs"),
        Integer("api.version.fallback.ms", 0, 604_800_000, 0, confluentName: "ApiVersionFallbackMs", status: SettingStatus.Deprecated),
        Text("broker.version.fallback", "0.10.0", confluentName: "BrokerVersionFallback", status: SettingStatus.Deprecated),
        Text("client.rack", confluentName: "ClientRack"),
        Enumeration(
            "client.dns.lookup", ["use_all_dns_ips", "resolve_canonical_bootstrap_servers_only"], "use_all_dns_ips",
            confluentName: "ClientDnsLookup"),
    ];
}
