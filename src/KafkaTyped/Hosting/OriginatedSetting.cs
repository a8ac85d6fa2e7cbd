using KafkaTyped.Settings;

namespace KafkaTyped.Hosting;

/// <summary>A setting that somebody asked for.</summary>
/// <param name="Definition">The setting.</param>
/// <param name="Value">Its value, in the form that librdkafka takes.</param>
/// <param name="Origin">Who asked, for messages.</param>
internal sealed record OriginatedSetting(SettingDefinition Definition, string Value, string Origin)
{
    /// <summary>The value as messages may show it.</summary>
    public string ShownValue => Definition.Is(SettingStatus.Sensitive) ? "(secret)" : $"'{Value}'";
}
