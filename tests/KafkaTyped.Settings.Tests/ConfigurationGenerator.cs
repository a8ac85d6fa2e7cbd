using System.Globalization;

namespace KafkaTyped.Settings.Tests;

/// <summary>Makes configurations, good and bad, from a seed.</summary>
internal sealed class ConfigurationGenerator(int seed)
{
    /// <summary>
    /// What is not generated: it reads files, loads libraries, starts other things, changes the process, is taken by Confluent.Kafka before
    /// librdkafka sees it, is not in every build, or is checked by a parser of its own that the table leaves to librdkafka.
    /// </summary>
    private static readonly HashSet<string> s_excluded = new(StringComparer.Ordinal)
    {
        "plugin.library.paths", "internal.termination.signal", "test.mock.num.brokers", "test.mock.broker.rtt", "debug", "log_level", "log.queue",
        "enabled_events", "enable_sasl_queue", "builtin.features", "ut_handle_ProduceResponse", "topic.blacklist", "broker.version.fallback",
        "client.software.name", "client.software.version", "bootstrap.servers", "ssl.providers", "ssl.engine.location", "ssl.engine.id",
        "https.ca.location", "https.ca.pem", "partition.assignment.strategy", "group.protocol.type",
    };

    private static readonly SettingDefinition[] s_any =
        [.. SettingCatalogue.All.Where(definition => !s_excluded.Contains(definition.Name) && !definition.Is(SettingStatus.ConfluentOnly))];

    /// <summary>What works together in a producer, with the values around which it does.</summary>
    private static readonly (string Name, string[] Values)[] s_together =
    [
        ("enable.idempotence", ["true", "true", "false", "TRUE", "1", "f"]),
        ("acks", ["all", "-1", "1", "0", "2", "All", "leader"]),
        ("max.in.flight.requests.per.connection", ["1", "5", "6", "1000000"]),
        ("retries", ["0", "1", "5", "2147483647"]),
        ("queue.buffering.backpressure.threshold", ["1", "2"]),
        ("queuing.strategy", ["fifo", "lifo", "FIFO"]),
        ("enable.gapless.guarantee", ["true", "false"]),
        ("transactional.id", ["orders", "t-1", "", " "]),
        ("transaction.timeout.ms", ["1000", "10000", "60000", "900000", "900001"]),
        ("delivery.timeout.ms", ["0", "1", "5", "6", "999", "1000", "1001", "10000", "10001", "60000", "60001", "300000", "900000"]),
        ("linger.ms", ["0", "0.5", "5", "5.5", "999", "1000", "1000.5", "60000", "300000", "400000", "900000"]),
        ("socket.timeout.ms", ["1000", "1100", "1101", "10100", "10101", "60100", "60101"]),
        ("request.timeout.ms", ["1", "30000", "900000"]),
        ("reconnect.backoff.ms", ["0", "100", "10000", "10001"]),
        ("reconnect.backoff.max.ms", ["0", "99", "100", "10000"]),
        ("compression.type", ["none", "gzip", "lz4", "Gzip", "brotli"]),
        ("compression.level", ["-1", "0", "9", "12", "13"]),
        ("auto.offset.reset", ["latest"]),
        ("security.protocol", ["plaintext", "sasl_plaintext", "SASL_PLAINTEXT", "SaslPlaintext"]),
        ("sasl.mechanism", ["PLAIN", "plain", "SCRAM-SHA-256", "ScramSha256", "OAUTHBEARER", "PLAIN,GSSAPI", "FOO"]),
        ("sasl.username", ["u", "", " "]),
        ("sasl.password", ["p", ""]),
        ("ssl.keystore.location", ["store.p12", ""]),
        ("ssl.keystore.password", ["p", ""]),
    ];

    private readonly Random _random = new(seed);

    /// <summary>The next one.</summary>
    public KeyValuePair<string, string>[] Next()
    {
        var settings = new List<KeyValuePair<string, string>>();
        if (_random.Next(4) == 0)
        {
            for (int count = _random.Next(1, 5); count > 0; count--)
            {
                SettingDefinition definition = Pick(s_any);
                settings.Add(new(NameOf(definition, slips: 12), ValueOf(definition)));
            }
        }
        else
        {
            // Few enough that most configurations stand or fall by one contradiction.
            for (int count = _random.Next(1, 7); count > 0; count--)
            {
                (string name, string[] values) = Pick(s_together);
                SettingDefinition definition = SettingCatalogue.Find(name);
                string value = _random.Next(60) == 0 ? ValueOf(definition) : Pick(values);
                settings.Add(new(NameOf(definition, slips: 150), value));
            }
        }

        return [.. settings];
    }

    private string NameOf(SettingDefinition definition, int slips)
    {
        string name = Pick([definition.Name, .. definition.Aliases]);
        if (_random.Next(slips) > 0)
        {
            return name;
        }

        int at = _random.Next(name.Length);
        return _random.Next(6) switch
        {
            0 => name.ToUpperInvariant(),
            1 => definition.ConfluentName ?? name + "s",
            2 => name.Remove(at, 1),
            3 => name.Insert(at, "x"),
            4 => name.Replace('.', '_') + "_",
            _ => definition.JavaName ?? "no." + name,
        };
    }

    private string ValueOf(SettingDefinition definition)
    {
        switch (definition.Kind)
        {
            case SettingKind.Boolean:
                return Pick(["true", "false", "t", "F", "1", "0", "TRUE", "yes", "", "2", " true", "true "]);
            case SettingKind.Integer:
                return Pick([NumberOf(definition), NumberOf(definition), NumberOf(definition), NumberOf(definition), Spelling(NumberOf(definition))]);
            case SettingKind.Double:
                return Pick([
                    NumberOf(definition), NumberOf(definition) + ".5", "0.25", "0,5", "5.", ".5", "1e3", "nan", "inf", "-inf", "-0.001", "", "ms", "5ms", " 5", "5 ",
                    "900000.0001", "0x10", "-", "1e9",
                ]);
            case SettingKind.Enumeration:
                return Pick([Word(definition), Word(definition), Word(definition).ToUpperInvariant(), " " + Word(definition), Word(definition) + " ", "", "no", Word(definition).Replace("_", "")]);
            case SettingKind.Flags:
                return Pick([Word(definition), Word(definition) + ", +" + Word(definition), Word(definition) + " ,-" + Word(definition), "", "no", "-", Word(definition) + ","]);
            default:
                return Pick(["x", "a b", "", " x"]);
        }
    }

    private string NumberOf(SettingDefinition definition)
    {
        double middle = Math.Floor(definition.Minimum + (_random.NextDouble() * (definition.Maximum - definition.Minimum)));
        double number = Pick([
            definition.Minimum, definition.Maximum, definition.Minimum + 1, definition.Maximum - 1, definition.Minimum - 1, definition.Maximum + 1, middle, middle, middle]);
        return number.ToString("0", CultureInfo.InvariantCulture);
    }

    private string Spelling(string number) => Pick([
        "+" + number, "0" + number, "0x" + number, number + "ms", number + ".0", " " + number, number + " ", "\t" + number, "\u00a0" + number, number + "\u00a0",
        "", "all", " all", "none", "4294967297", "-4294967295", "2147483648", "99999999999999999999", "-99999999999999999999", "1_000", "1,000", "-", "ten", "08", "0x", "1e3"]);

    private string Word(SettingDefinition definition) => Pick([.. definition.Values]);

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];
}
