namespace KafkaTyped.Settings;

/// <content>What only consumers read. A producer that carries one of these was configured by mistake.</content>
internal static partial class SettingCatalogue
{
    private static SettingDefinition[] Consuming =>
    [
        Text("group.id", confluentName: "GroupId", status: SettingStatus.ConsumerOnly),
        Text("group.instance.id", confluentName: "GroupInstanceId", status: SettingStatus.ConsumerOnly),
        Text("partition.assignment.strategy", "range,roundrobin", confluentName: "PartitionAssignmentStrategy", status: SettingStatus.ConsumerOnly),
        Integer("session.timeout.ms", 1, 3_600_000, 45_000, confluentName: "SessionTimeoutMs", status: SettingStatus.ConsumerOnly),
        Integer("heartbeat.interval.ms", 1, 3_600_000, 3000, confluentName: "HeartbeatIntervalMs", status: SettingStatus.ConsumerOnly),
        Text("group.protocol.type", "consumer", confluentName: "GroupProtocolType", status: SettingStatus.ConsumerOnly),
        Enumeration("group.protocol", ["classic", "consumer"], "classic", confluentName: "GroupProtocol", status: SettingStatus.ConsumerOnly),
        Text("group.remote.assignor", confluentName: "GroupRemoteAssignor", status: SettingStatus.ConsumerOnly),
        Integer(
            "coordinator.query.interval.ms", 1, 3_600_000, 600_000, confluentName: "CoordinatorQueryIntervalMs", status: SettingStatus.ConsumerOnly),
        Integer("max.poll.interval.ms", 1, 86_400_000, 300_000, confluentName: "MaxPollIntervalMs", status: SettingStatus.ConsumerOnly),
        Boolean("enable.auto.commit", true, confluentName: "EnableAutoCommit", status: SettingStatus.ConsumerOnly),
        Integer("auto.commit.interval.ms", 0, 86_400_000, 5000, confluentName: "AutoCommitIntervalMs", status: SettingStatus.ConsumerOnly),
        Boolean("enable.auto.offset.store", true, confluentName: "EnableAutoOffsetStore", status: SettingStatus.ConsumerOnly),
        Integer("queued.min.messages", 1, 10_000_000, 100_000, confluentName: "QueuedMinMessages", status: SettingStatus.ConsumerOnly),
        Integer("queued.max.messages.kbytes", 1, 2_097_151, 65_536, confluentName: "QueuedMaxMessagesKbytes", status: SettingStatus.ConsumerOnly),
        Integer("fetch.wait.max.ms", 0, 300_000, 500, confluentName: "FetchWaitMaxMs", status: SettingStatus.ConsumerOnly),
        Integer("fetch.queue.backoff.ms", 0, 300_000, 1000, confluentName: "FetchQueueBackoffMs", status: SettingStatus.ConsumerOnly),
        Integer(
            "max.partition.fetch.bytes", 1, 1_000_000_000, 1_048_576, confluentName: "MaxPartitionFetchBytes", aliases: ["fetch.message.max.bytes"],
            status: SettingStatus.ConsumerOnly),
        Integer("fetch.max.bytes", 0, 2_147_483_135, 52_428_800, confluentName: "FetchMaxBytes", status: SettingStatus.ConsumerOnly),
        Integer("fetch.min.bytes", 0, int.MaxValue, 1, confluentName: "FetchMinBytes", status: SettingStatus.ConsumerOnly),
        Integer("fetch.error.backoff.ms", 0, 300_000, 500, confluentName: "FetchErrorBackoffMs", status: SettingStatus.ConsumerOnly),
        Enumeration("offset.store.method", ["none", "file", "broker"], "broker", status: SettingStatus.Deprecated | SettingStatus.ConsumerOnly),
        Enumeration(
            "isolation.level", ["read_uncommitted", "read_committed"], "read_committed", confluentName: "IsolationLevel",
            status: SettingStatus.ConsumerOnly),
        Boolean("enable.partition.eof", false, confluentName: "EnablePartitionEof", status: SettingStatus.ConsumerOnly),
        Boolean("check.crcs", false, confluentName: "CheckCrcs", status: SettingStatus.ConsumerOnly),
        Integer("max.poll.records", 1, int.MaxValue, 500, confluentName: "MaxPollRecords", status: SettingStatus.ConsumerOnly),
        Text("share.acknowledgement.mode", "implicit", confluentName: "ShareAcknowledgementMode", status: SettingStatus.ConsumerOnly),
        Boolean("auto.commit.enable", true, scope: SettingScope.Topic, status: SettingStatus.Deprecated | SettingStatus.ConsumerOnly),
        Enumeration(
            "auto.offset.reset", ["smallest", "earliest", "beginning", "largest", "latest", "end", "error"], "largest",
            confluentName: "AutoOffsetReset", scope: SettingScope.Topic, status: SettingStatus.ConsumerOnly),
        Text("offset.store.path", ".", scope: SettingScope.Topic, status: SettingStatus.Deprecated | SettingStatus.ConsumerOnly),
        Integer(
            "offset.store.sync.interval.ms", -1, 86_400_000, -1, scope: SettingScope.Topic,
            status: SettingStatus.Deprecated | SettingStatus.ConsumerOnly),
        Integer("consume.callback.max.messages", 0, 1_000_000, 0, scope: SettingScope.Topic, status: SettingStatus.ConsumerOnly),
    ];
}
