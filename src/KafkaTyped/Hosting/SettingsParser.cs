using System.Globalization;
using KafkaTyped.Producing.Clients;
using KafkaTyped.Settings;

namespace KafkaTyped.Hosting;

/// <summary>Turns decided settings into those that the runtime reads: the only place that parses a value or applies a default of the catalogue.</summary>
internal static class SettingsParser
{
    /// <summary>Parses the settings of one message type.</summary>
    /// <param name="cluster">The cluster's name; empty for the default cluster.</param>
    /// <param name="topic">The topic's name.</param>
    /// <param name="settings">Canonical name to valid, normalized value, of all scopes; what is not there has its default.</param>
    public static ResolvedProducerSettings Parse(string cluster, string topic, IReadOnlyDictionary<string, string> settings) => new()
    {
        Cluster = cluster,
        Topic = topic,
        ClientSettings = OfScope(settings, SettingScope.Client),
        TopicSettings = OfScope(settings, SettingScope.Topic),
        MaxBlock = Milliseconds(settings, SettingCatalogue.MaxBlock),
        ShutdownFlushTimeout = Milliseconds(settings, SettingCatalogue.ShutdownFlushTimeout),
        AdaptiveLinger = IsOn(settings, SettingCatalogue.AdaptiveLinger),
        RunContinuationsInline = IsOn(settings, SettingCatalogue.AllowSynchronousContinuations),
        MaxBufferedMessages = Number(settings, "queue.buffering.max.messages"),
        MaxMessageBytes = Number(settings, "message.max.bytes"),
        Linger = Milliseconds(settings, "linger.ms"),
        IsIdempotent = IsOn(settings, "enable.idempotence"),
        UsesDefaultPartitioner = Value(settings, "partitioner") == SettingCatalogue.DefaultPartitioner,
    };

    private static SortedDictionary<string, string> OfScope(IReadOnlyDictionary<string, string> settings, SettingScope scope)
    {
        var result = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, string value) in settings)
        {
            if (SettingCatalogue.Find(name).Scope == scope)
            {
                result.Add(name, value);
            }
        }

        return result;
    }

    private static string Value(IReadOnlyDictionary<string, string> settings, string name) =>
        settings.TryGetValue(name, out string? value) ? value : SettingCatalogue.Find(name).Default!;

    private static bool IsOn(IReadOnlyDictionary<string, string> settings, string name) => Value(settings, name) == "true";

    private static int Number(IReadOnlyDictionary<string, string> settings, string name) =>
        int.Parse(Value(settings, name), CultureInfo.InvariantCulture);

    private static TimeSpan Milliseconds(IReadOnlyDictionary<string, string> settings, string name) =>
        TimeSpan.FromMilliseconds(double.Parse(Value(settings, name), CultureInfo.InvariantCulture));
}
