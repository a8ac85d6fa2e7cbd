namespace KafkaTyped.Settings;

/// <content>Logs, statistics and what belongs to the owner of a client.</content>
internal static partial class SettingCatalogue
{
    private static SettingDefinition[] Clients =>
    [
        Flags(
            "builtin.features",
            [
                "gzip", "snappy", "ssl", "sasl", "regex", "lz4", "sasl_gssapi", "sasl_plain", "sasl_scram", "plugins", "zstd", "sasl_oauthbearer",
                "http", "oidc",
            ],
            explanation: "it tells what the library was built with and is not there to be set", status: SettingStatus.Reserved),
        Text("client.software.name", "librdkafka", status: SettingStatus.Hidden),
        Text("client.software.version", status: SettingStatus.Hidden),
        Flags(
            "debug",
            [
                "generic", "broker", "topic", "metadata", "feature", "queue", "msg", "protocol", "cgrp", "security", "fetch", "interceptor",
                "plugin", "consumer", "admin", "eos", "mock", "assignor", "conf", "telemetry", "all",
            ],
            confluentName: "Debug"),
        Integer("statistics.interval.ms", 0, 86_400_000, 0, confluentName: "StatisticsIntervalMs"),
        Integer(
            "enabled_events", 0, int.MaxValue, 0, explanation: "KafkaTyped chooses the events of its clients itself",
            status: SettingStatus.Reserved),
        Callback("error_cb"),
        Callback("throttle_cb"),
        Callback("stats_cb"),
        Callback("log_cb"),
        Integer("log_level", 0, 7, 6),
        Boolean(
            "log.queue", false, confluentName: "LogQueue",
            explanation: "KafkaTyped chooses how its clients log; levels and targets belong to the logging of the host",
            status: SettingStatus.Reserved),
        Boolean("log.thread.name", true, confluentName: "LogThreadName"),
        Boolean("enable.random.seed", true, confluentName: "EnableRandomSeed"),
        Boolean("log.connection.close", true, confluentName: "LogConnectionClose"),
        Callback("background_event_cb"),
        Callback("socket_cb"),
        Callback("connect_cb"),
        Callback("closesocket_cb"),
        Callback("open_cb"),
        Callback("resolve_cb"),
        Callback("opaque"),
        Callback("default_topic_conf"),
        Integer("internal.termination.signal", 0, 128, 0, confluentName: "InternalTerminationSignal"),
        Callback("ssl_key"),
        Callback("ssl_certificate"),
        Callback("ssl_ca"),
        Callback("ssl_engine_callback_data"),
        Callback("ssl.certificate.verify_cb"),
        Callback("oauthbearer_token_refresh_cb"),
        Boolean(
            "enable_sasl_queue", false, explanation: "KafkaTyped chooses the queues of its clients itself",
            status: SettingStatus.Hidden | SettingStatus.Reserved),
        Text("plugin.library.paths", confluentName: "PluginLibraryPaths"),
        Callback("interceptors"),
        Integer("test.mock.num.brokers", 0, 10_000, 0, status: SettingStatus.Hidden),
        Integer("test.mock.broker.rtt", 0, 3_600_000, 0, status: SettingStatus.Hidden),
        Callback("ut_handle_ProduceResponse"),
        Callback("consume_cb"),
        Callback("rebalance_cb"),
        Callback("offset_commit_cb"),
        Boolean(
            "delivery.report.only.error", false, explanation: "KafkaTyped needs the report of every message, so that nothing is lost in silence",
            status: SettingStatus.Reserved),
        Callback("dr_cb"),
        Callback("dr_msg_cb"),
        Boolean("enable.metrics.push", true, confluentName: "EnableMetricsPush"),
        Callback("partitioner_cb"),
        Callback("msg_order_cmp"),
    ];
}
