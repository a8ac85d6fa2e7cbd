namespace KafkaTyped.Producing.Clients;

/// <summary>Settings as text, equal for equal settings.</summary>
internal static class SettingsKey
{
    public static string Of(IReadOnlyDictionary<string, string> settings) =>
        string.Join(", ", settings.OrderBy(setting => setting.Key, StringComparer.Ordinal).Select(setting => $"{setting.Key}={setting.Value}"));
}
