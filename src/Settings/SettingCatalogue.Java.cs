namespace KafkaTyped.Settings;

/// <content>Names of the Java producer that librdkafka does not know.</content>
internal static partial class SettingCatalogue
{
    private static SettingDefinition[] Java =>
    [
        new(
            "buffer.memory", SettingKind.Integer, status: SettingStatus.JavaOnly, minimum: 1, maximum: int.MaxValue * 1024.0, javaDefault: "33554432",
            counterpart: "queue.buffering.max.kbytes", counterpartUnit: 1024),
        new(
            "max.request.size", SettingKind.Integer, status: SettingStatus.JavaOnly, minimum: 1000, maximum: 1_000_000_000, javaDefault: "1048576",
            counterpart: "message.max.bytes"),
        Refused("partitioner.class", "the partitioner is chosen by 'partitioner' (murmur2_random is Java's default one)", "partitioner"),
        Refused("key.serializer", "the serializer is generated from the message type; [MessageKey] on its members says what the key is"),
        Refused("value.serializer", "the serializer is generated from the message type; [MessageSerializer] replaces it"),
        Refused("interceptor.classes", "there are no interceptors here; wrap IKafkaProducer<TMessage> where something must see every message"),
        Refused("partitioner.ignore.keys", "'partitioner' set to random does this", "partitioner"),
        Refused("partitioner.adaptive.partitioning.enable", "librdkafka does not choose partitions by the load of brokers"),
        Refused("partitioner.availability.timeout.ms", "librdkafka does not choose partitions by the load of brokers"),
        Refused("send.buffer.bytes", "it is 'socket.send.buffer.bytes' here", "socket.send.buffer.bytes"),
        Refused("receive.buffer.bytes", "it is 'socket.receive.buffer.bytes' here", "socket.receive.buffer.bytes"),
        Refused("compression.gzip.level", "it is 'compression.level' here, for every codec", "compression.level"),
        Refused("compression.lz4.level", "it is 'compression.level' here, for every codec", "compression.level"),
        Refused("compression.zstd.level", "it is 'compression.level' here, for every codec", "compression.level"),
        Refused("metadata.max.idle.ms", "librdkafka forgets topics by 'metadata.max.age.ms'", "metadata.max.age.ms"),
        Refused(
            "socket.connection.setup.timeout.max.ms", "librdkafka knows 'socket.connection.setup.timeout.ms' alone, which does not grow",
            "socket.connection.setup.timeout.ms"),
        Refused("metric.reporters", "metrics are reported by .NET's means, not by classes of Java"),
        Refused("metrics.num.samples", "metrics are reported by .NET's means, not by classes of Java"),
        Refused("metrics.recording.level", "metrics are reported by .NET's means, not by classes of Java"),
        Refused("metrics.sample.window.ms", "metrics are reported by .NET's means, not by classes of Java"),
        Refused("transaction.two.phase.commit.enable", "librdkafka does not take part in two-phase commits"),
        Refused("security.providers", "librdkafka does TLS through OpenSSL; 'ssl.providers' names providers of OpenSSL", "ssl.providers"),
        Refused("ssl.truststore.location", "Java's trust stores are not supported; 'ssl.ca.location' takes certificates in PEM", "ssl.ca.location"),
        Refused("ssl.truststore.password", "Java's trust stores are not supported; 'ssl.ca.location' takes certificates in PEM", "ssl.ca.location"),
        Refused("ssl.truststore.type", "Java's trust stores are not supported; 'ssl.ca.location' takes certificates in PEM", "ssl.ca.location"),
        Refused("ssl.truststore.certificates", "it is 'ssl.ca.pem' here", "ssl.ca.pem"),
        Refused("ssl.keystore.type", "'ssl.keystore.location' takes PKCS#12 alone", "ssl.keystore.location"),
        Refused("ssl.keystore.key", "it is 'ssl.key.pem' here", "ssl.key.pem"),
        Refused("ssl.keystore.certificate.chain", "it is 'ssl.certificate.pem' here", "ssl.certificate.pem"),
        Refused("ssl.protocol", "OpenSSL chooses the version of TLS"),
        Refused("ssl.enabled.protocols", "OpenSSL chooses the version of TLS"),
        Refused("ssl.provider", "librdkafka does TLS through OpenSSL; 'ssl.providers' names providers of OpenSSL", "ssl.providers"),
        Refused("ssl.keymanager.algorithm", "librdkafka does TLS through OpenSSL, not through Java"),
        Refused("ssl.trustmanager.algorithm", "librdkafka does TLS through OpenSSL, not through Java"),
        Refused("ssl.engine.factory.class", "librdkafka does TLS through OpenSSL, not through Java"),
        Refused("ssl.secure.random.implementation", "librdkafka does TLS through OpenSSL, not through Java"),
        Refused("sasl.jaas.config", "Java's JAAS is not supported; 'sasl.username' and 'sasl.password' hold the credentials", "sasl.username"),
        Refused("sasl.login.class", "Java's JAAS is not supported; 'sasl.mechanism' says how to log in", "sasl.mechanism"),
        Refused("sasl.login.callback.handler.class", "Java's JAAS is not supported; 'sasl.mechanism' says how to log in", "sasl.mechanism"),
        Refused("sasl.client.callback.handler.class", "Java's JAAS is not supported; 'sasl.mechanism' says how to log in", "sasl.mechanism"),
        Refused("min.insync.replicas", "it is a setting of the topic at the broker, not of a producer"),
        Refused("advertised.listeners", "it is a setting of the broker, not of a producer"),
        Refused("listeners", "it is a setting of the broker, not of a producer"),
    ];

    private static SettingDefinition Refused(string name, string explanation, string? counterpart = null) =>
        new(name, SettingKind.Text, status: SettingStatus.JavaOnly, counterpart: counterpart, explanation: explanation);
}
